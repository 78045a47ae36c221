package dev.ownhand.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.util.BigIntegers;

/** An ECDSA signature on secp256k1: two numbers from 1 to the order less 1. */
public record Signature(BigInteger r, BigInteger s) {
  private static final int HALF = 32;

  public Signature {
    if (!Curve.isScalar(r) || !Curve.isScalar(s)) {
      throw new IllegalArgumentException("not two numbers of the curve");
    }
  }

  /** Reads the JOSE form, exactly 64 bytes r and s (RFC 7518 section 3.4, RFC 8812). */
  public static Optional<Signature> parseJose(byte[] bytes) {
    return bytes.length == 2 * HALF
        ? ofNumbers(
            new BigInteger(1, Arrays.copyOfRange(bytes, 0, HALF)),
            new BigInteger(1, Arrays.copyOfRange(bytes, HALF, 2 * HALF)))
        : Optional.empty();
  }

  /** Reads the DER form in hexadecimal digits, used by signed files (vectors/ecies.json). */
  public static Optional<Signature> parseDer(String hex) {
    try {
      BigInteger[] numbers =
          StandardDSAEncoding.INSTANCE.decode(
              Curve.DOMAIN.getN(), HexFormat.of().parseHex(hex));
      return ofNumbers(numbers[0], numbers[1]);
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** The DER form in lower-case hexadecimal digits. */
  public String derHex() {
    try {
      return HexFormat.of()
          .formatHex(StandardDSAEncoding.INSTANCE.encode(Curve.DOMAIN.getN(), r, s));
    } catch (IOException e) {
      throw new UncheckedIOException("two numbers cannot fail to be encoded", e);
    }
  }

  private static Optional<Signature> ofNumbers(BigInteger r, BigInteger s) {
    return Curve.isScalar(r) && Curve.isScalar(s)
        ? Optional.of(new Signature(r, s))
        : Optional.empty();
  }

  /** The JOSE form, 64 bytes. */
  public byte[] jose() {
    byte[] bytes = Arrays.copyOf(BigIntegers.asUnsignedByteArray(HALF, r), 2 * HALF);
    System.arraycopy(BigIntegers.asUnsignedByteArray(HALF, s), 0, bytes, HALF, HALF);
    return bytes;
  }
}
