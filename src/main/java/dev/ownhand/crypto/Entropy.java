package dev.ownhand.crypto;

import java.security.SecureRandom;

/** The only source of randomness. */
@FunctionalInterface
public interface Entropy {
  /** So many unpredictable bytes, in a new array. */
  byte[] bytes(int count);

  /** The operating system's secure random. */
  static Entropy system() {
    var random = new SecureRandom();
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }
}
