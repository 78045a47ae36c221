package dev.ownhand.crypto;

import java.math.BigInteger;

/** Bitcoin's text form of bytes: digits and letters without 0, O, I and l. */
final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);

  private Base58() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; ) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      text.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      text.append(ALPHABET.charAt(0));
    }
    return text.reverse().toString();
  }
}
