package dev.ownhand.gaia;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.tokens.TokenSigner;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Says that an app's key belongs to an identity, so that a hub lets the app in (vectors/auth-responses
 * .json, "associationToken").
 */
public final class AssociationToken {
  private static final Duration LIFE = Duration.ofDays(365);
  private static final int SALT_LENGTH = 16;

  private AssociationToken() {}

  /**
   * The token: signed by the identity, good for a year, times in seconds with milliseconds.
   *
   * @param identityPublic the public key of {@code identity}, which costs to be worked out again
   */
  public static String make(
      PrivateKey identity, PublicKey identityPublic, PublicKey app, Instant now, Entropy entropy) {
    return TokenSigner.sign(
        JsonValue.Obj.empty()
            .with("childToAssociate", app.hex())
            .with("iss", identityPublic.hex())
            .with("exp", seconds(now.plus(LIFE)))
            .with("iat", seconds(now))
            .with("salt", HexFormat.of().formatHex(entropy.bytes(SALT_LENGTH))),
        identity);
  }

  private static JsonValue seconds(Instant instant) {
    return new JsonValue.Num(BigDecimal.valueOf(instant.toEpochMilli(), 3));
  }
}
