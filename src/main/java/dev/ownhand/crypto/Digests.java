package dev.ownhand.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Hashes and message authentication codes. */
public final class Digests {
  private Digests() {}

  /** SHA-256 (FIPS 180-4), 32 bytes. */
  public static byte[] sha256(byte[] message) {
    return digest(new SHA256Digest(), message);
  }

  /** SHA-256 of a text's UTF-8 form, as 64 lower-case hexadecimal digits. */
  public static String sha256Hex(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-512 (FIPS 180-4), 64 bytes. */
  public static byte[] sha512(byte[] message) {
    return digest(new SHA512Digest(), message);
  }

  /** HMAC-SHA-512 (RFC 2104), 64 bytes. */
  public static byte[] hmacSha512(byte[] key, byte[] message) {
    return mac(new HMac(new SHA512Digest()), key, message);
  }

  /** HMAC-SHA-256 (RFC 2104), 32 bytes. */
  public static byte[] hmacSha256(byte[] key, byte[]... messages) {
    return mac(new HMac(new SHA256Digest()), key, messages);
  }

  /** RIPEMD-160 of SHA-256, 20 bytes: what a Bitcoin P2PKH address says of a key. */
  static byte[] hash160(byte[] message) {
    return digest(new RIPEMD160Digest(), sha256(message));
  }

  private static byte[] digest(Digest digest, byte[] message) {
    digest.update(message, 0, message.length);
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  private static byte[] mac(Mac mac, byte[] key, byte[]... messages) {
    mac.init(new KeyParameter(key));
    for (byte[] message : messages) {
      mac.update(message, 0, message.length);
    }
    byte[] result = new byte[mac.getMacSize()];
    mac.doFinal(result, 0);
    return result;
  }
}
