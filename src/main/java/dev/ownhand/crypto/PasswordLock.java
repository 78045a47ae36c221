package dev.ownhand.crypto;

import dev.ownhand.base.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Turns a password into a key, slowly: Argon2id version 1.3 (RFC 9106).
 *
 * @param memoryKib memory one guess needs, in KiB
 * @param iterations passes over that memory
 * @param lanes independent lanes; one thread computes them all
 */
public record PasswordLock(int memoryKib, int iterations, int lanes) {
  /** Length of the salt, in bytes. */
  public static final int SALT_LENGTH = 16;

  /** A second's half to a whole one on two cores: see README, "What a guess costs". */
  public static final PasswordLock DEFAULT = new PasswordLock(64 * 1024, 6, 1);

  /** More than this is refused, so that a changed file cannot make unlocking endless. */
  private static final int MOST_MEMORY_KIB = 128 * 1024;

  private static final int MOST_ITERATIONS = 64;
  private static final int MOST_LANES = 16;

  public PasswordLock {
    if (!isAllowed(memoryKib, iterations, lanes)) {
      throw new IllegalArgumentException("parameters out of bounds");
    }
  }

  /** Whether parameters read from a file are within bounds. */
  public static boolean isAllowed(int memoryKib, int iterations, int lanes) {
    return lanes >= 1
        && lanes <= MOST_LANES
        && iterations >= 1
        && iterations <= MOST_ITERATIONS
        && memoryKib >= 8 * lanes
        && memoryKib <= MOST_MEMORY_KIB;
  }

  /**
   * The key for a password, {@link SealedBox#KEY_LENGTH} bytes. The password is normalised (NFKC), so
   * that it is the same from every keyboard; the caller wipes it.
   */
  public Secret key(char[] password, byte[] salt) {
    byte[] utf8 = normalUtf8(password);
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(iterations)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      byte[] key = new byte[SealedBox.KEY_LENGTH];
      generator.generateBytes(utf8, key);
      return Secret.owning(key);
    } finally {
      Arrays.fill(utf8, (byte) 0);
    }
  }

  private static byte[] normalUtf8(char[] password) {
    CharSequence text = CharBuffer.wrap(password);
    ByteBuffer buffer =
        StandardCharsets.UTF_8.encode(
            Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? CharBuffer.wrap(password)
                : CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    byte[] utf8 = new byte[buffer.remaining()];
    buffer.get(utf8).clear().put(new byte[buffer.capacity()]);
    return utf8;
  }
}
