package dev.ownhand.auth;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.Envelope;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.gaia.AssociationToken;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.profile.Person;
import dev.ownhand.tokens.TokenId;
import dev.ownhand.tokens.TokenSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes the answer to a request: claims in the order of the original, null where there is nothing
 * (vectors/auth-responses.json).
 */
public final class ResponseMaker {
  /** Apps compare this one wrongly if it is any other (vectors/auth-requests.json, "isLaterVersion"). */
  private static final String VERSION = "1.3.1";

  /** Half of what usual servers read of an address; more than a profile of a few accounts has. */
  private static final int MOST_PROFILE_CHARS = 3000;

  private final InstantSource clock;
  private final Entropy entropy;

  public ResponseMaker(InstantSource clock, Entropy entropy) {
    this.clock = clock;
    this.entropy = entropy;
  }

  /** The signed response. The app's key in it can be read with the request's transit key only. */
  public String make(
      SignInRequest request,
      IdentityKey identity,
      Person person,
      Optional<String> email,
      Hub hub) {
    Instant now = clock.instant();
    try (PrivateKey app = identity.appKey(request.domainName())) {
      JsonValue.Obj claims =
          JsonValue.Obj.empty()
              .with("jti", TokenId.fresh(entropy))
              .with("iat", JsonValue.number(now.getEpochSecond()))
              .with("exp", JsonValue.number(aMonthAfter(now).getEpochSecond()))
              .with("iss", identity.identity().did().toString())
              .with("private_key", sealed(app, request.transitKey()))
              .with("public_keys", JsonValue.texts(List.of(identity.publicKey().hex())))
              .with("profile", profile(request, person, hub))
              .with("username", JsonValue.NULL)
              .with("core_token", JsonValue.NULL)
              .with("email", email.filter(given -> request.scopes().contains(Scope.EMAIL)).orElse(null))
              .with("profile_url", hub.profileUrl(identity.identity().address()).orElse(null))
              .with("hubUrl", hub.url().filter(url -> request.takesHubUrl()).orElse(null))
              .with("blockstackAPIUrl", JsonValue.NULL)
              .with("associationToken", association(request, identity, app, now).orElse(null))
              .with("version", VERSION);
      return TokenSigner.sign(claims, identity.privateKey());
    }
  }

  /** Clients fetch one that is left out. Within an address a long one would be too long for servers. */
  private static JsonValue profile(SignInRequest request, Person person, Hub hub) {
    return switch (request.profile()) {
      case ADDRESS -> JsonValue.NULL;
      case CONTENT ->
          hub.readUrl().isPresent() && Json.write(person.members()).length() > MOST_PROFILE_CHARS
              ? JsonValue.NULL
              : person.members();
    };
  }

  private Optional<String> association(
      SignInRequest request, IdentityKey identity, PrivateKey app, Instant now) {
    return request.version().isAtLeast(Version.TAKES_ASSOCIATION)
        ? Optional.of(AssociationToken.make(
                identity.privateKey(), identity.publicKey(), app.publicKey(), now, entropy))
        : Optional.empty();
  }

  /** Hexadecimal digits of the JSON text of the envelope around the 64 digits of the key. */
  private String sealed(PrivateKey app, PublicKey transitKey) {
    byte[] digits = app.revealHex().getBytes(StandardCharsets.US_ASCII);
    try {
      JsonValue.Obj envelope = Envelope.sealText(digits, transitKey, entropy).toJson();
      return HexFormat.of().formatHex(Json.write(envelope).getBytes(StandardCharsets.UTF_8));
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  private static Instant aMonthAfter(Instant now) {
    return now.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
  }
}
