package dev.ownhand.tokens;

import dev.ownhand.crypto.Entropy;
import java.nio.ByteBuffer;
import java.util.UUID;

/** What tokens are told apart by, {@code jti}. */
public final class TokenId {
  private TokenId() {}

  /** A random UUID (RFC 9562 section 5.4). */
  public static String fresh(Entropy entropy) {
    byte[] bytes = entropy.bytes(16);
    bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    return new UUID(halves.getLong(), halves.getLong()).toString();
  }
}
