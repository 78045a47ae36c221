package dev.ownhand.gaia;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.tokens.TokenSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** What is shown to a hub in the {@code Authorization} header (vectors/gaia-auth.json). */
final class HubToken {
  private static final int SALT_LENGTH = 16;

  /**
   * From when to when a token counts. Those of the original say nothing of it.
   *
   * @param life how long, from then
   */
  record Times(Instant issued, Duration life) {}

  private final HubInfo info;
  private final String hubUrl;
  private final Optional<String> association;
  private final Optional<Times> times;

  /**
   * A token for a hub.
   *
   * @param hubUrl as the hub was called
   * @param association says that the key belongs to an identity
   */
  HubToken(HubInfo info, String hubUrl, Optional<String> association, Optional<Times> times) {
    this.info = info;
    this.hubUrl = hubUrl;
    this.association = association;
    this.times = times;
  }

  /** The header's value. */
  String header(PrivateKey key, PublicKey publicKey, Entropy entropy) {
    return "bearer "
        + switch (info.version()) {
          case LEGACY -> legacy(key, publicKey);
          case V1 ->
              "v1:"
                  + TokenSigner.sign(
                      claims(publicKey, HexFormat.of().formatHex(entropy.bytes(SALT_LENGTH))), key);
        };
  }

  private JsonValue.Obj claims(PublicKey publicKey, String salt) {
    JsonValue.Obj claims =
        JsonValue.Obj.empty()
            .with("gaiaChallenge", info.challenge())
            .with("hubUrl", hubUrl)
            .with("iss", publicKey.hex())
            .with("salt", salt);
    if (association.isPresent()) {
      claims = claims.with("associationToken", association.get());
    }
    if (times.isPresent()) {
      long issued = times.get().issued().getEpochSecond();
      claims =
          claims
              .with("iat", JsonValue.number(issued))
              .with("exp", JsonValue.number(issued + times.get().life().toSeconds()));
    }
    return claims;
  }

  private String legacy(PrivateKey key, PublicKey publicKey) {
    String signature = key.sign(info.challenge().getBytes(StandardCharsets.UTF_8)).derHex();
    return Base64.getEncoder()
        .encodeToString(
            Json.write(
                    JsonValue.Obj.empty()
                        .with("publickey", publicKey.hex())
                        .with("signature", signature))
                .getBytes(StandardCharsets.UTF_8));
  }
}
