package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenReading;
import dev.ownhand.tokens.TokenSigner;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What somebody says about himself, signed: an ES256K token whose times are ISO 8601 texts
 * (vectors/profile-tokens.json). When it expires is not looked at, as in the original: a profile holds
 * until it is replaced.
 */
final class ProfileToken {
  /** Longest token, in characters. */
  static final int MOST_CHARS = 512 * 1024;

  private static final Period LIFE = Period.ofYears(1);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private ProfileToken() {}

  /** The claims of a token, in the order of the original. */
  static JsonValue.Obj claims(Person person, PublicKey signer, Instant now, String id) {
    JsonValue.Obj key = JsonValue.Obj.empty().with("publicKey", signer.hex());
    return JsonValue.Obj.empty()
        .with("jti", id)
        .with("iat", ISO.format(now))
        .with("exp", ISO.format(now.atZone(ZoneOffset.UTC).plus(LIFE)))
        .with("subject", key)
        .with("issuer", key)
        .with("claim", person.members());
  }

  /** The token with these claims, and the same taken apart, as a profile file holds it. */
  static JsonValue.Obj record(JsonValue.Obj claims, PrivateKey key) {
    String token = TokenSigner.sign(claims, key);
    JsonValue.Obj decoded =
        JsonValue.Obj.empty()
            .with("header", JsonValue.Obj.empty().with("typ", "JWT").with("alg", "ES256K"))
            .with("payload", claims)
            .with("signature", token.substring(token.lastIndexOf('.') + 1));
    return JsonValue.Obj.empty().with("token", token).with("decodedToken", decoded);
  }

  /** Reads a token, and proves that its signer is the one expected. */
  static ProfileReading read(String text, Signer expected) {
    return switch (RawToken.read(text, MOST_CHARS)) {
      case TokenReading.NotAToken(var fault) -> forged(new ProfileFault.NotAToken(fault));
      case TokenReading.Read(RawToken token) -> read(token, expected);
    };
  }

  private static ProfileReading read(RawToken token, Signer expected) {
    String algorithm = token.header().text("alg").orElse("");
    if (!algorithm.equalsIgnoreCase("ES256K")) {
      return forged(new ProfileFault.AlgorithmUnsupported(algorithm));
    }
    if (keyText(token, "subject").isEmpty()) {
      return forged(new ProfileFault.ClaimMissing("subject"));
    }
    Optional<PublicKey> issuer = keyText(token, "issuer").flatMap(PublicKey::parse);
    if (issuer.isEmpty()) {
      return forged(new ProfileFault.ClaimMissing("issuer"));
    }
    Optional<JsonValue.Obj> claim = token.claims().object("claim");
    if (claim.isEmpty()) {
      return forged(new ProfileFault.ClaimMissing("claim"));
    }
    if (!expected.is(issuer.get())) {
      return forged(new ProfileFault.OtherSigner(issuer.get().address()));
    }
    if (!token.isSignedBy(issuer.get())) {
      return forged(new ProfileFault.SignatureWrong());
    }
    return new ProfileReading.Genuine(
        new SignedPerson(new Person(claim.get()), issuer.get(), issued(token)));
  }

  private static Optional<String> keyText(RawToken token, String member) {
    return token.claims().object(member).flatMap(one -> one.text("publicKey"));
  }

  private static ProfileReading forged(ProfileFault fault) {
    return new ProfileReading.Forged(fault);
  }

  /** When it says it was issued, whoever says it. */
  static Optional<Instant> issued(RawToken token) {
    return token
        .claims()
        .text("iat")
        .flatMap(
            text -> {
              try {
                return Optional.of(Instant.parse(text));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            });
  }
}
