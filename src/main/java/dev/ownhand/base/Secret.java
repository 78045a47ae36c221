package dev.ownhand.base;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Bytes that must not be seen: prints nothing, compares in constant time, is wiped by {@link
 * #close()}.
 *
 * <p>Using a closed secret is a bug and throws {@link IllegalStateException}.
 */
public final class Secret implements AutoCloseable {
  private final byte[] bytes;
  private boolean closed;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array over: the caller must not use it again; it is wiped on close. */
  public static Secret owning(byte[] bytes) {
    return new Secret(bytes);
  }

  /** A secret with a copy of these bytes; the caller keeps, and should wipe, its own. */
  public static Secret copyOf(byte[] bytes) {
    return new Secret(bytes.clone());
  }

  /** The bytes themselves, not a copy: not to be kept, changed or shown. */
  public synchronized byte[] reveal() {
    if (closed) {
      throw new IllegalStateException("a closed secret was used");
    }
    return bytes;
  }

  /** An independent secret with the same bytes. */
  public Secret copy() {
    return copyOf(reveal());
  }

  /** Number of bytes. */
  public int length() {
    return bytes.length;
  }

  @Override
  public synchronized void close() {
    Arrays.fill(bytes, (byte) 0);
    closed = true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(reveal(), secret.reveal());
  }

  /** The same for all secrets, so that nothing is learned from it. */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
