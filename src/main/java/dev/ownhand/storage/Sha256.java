package dev.ownhand.storage;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 and the length of what is written to it. */
final class Sha256 extends OutputStream {
  private final MessageDigest digest;
  private long length;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  @Override
  public void write(int b) {
    digest.update((byte) b);
    length++;
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    digest.update(bytes, from, count);
    length += count;
  }

  long length() {
    return length;
  }

  /** In lower-case hexadecimal digits. To be asked once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
