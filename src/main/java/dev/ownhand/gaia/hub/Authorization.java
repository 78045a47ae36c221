package dev.ownhand.gaia.hub;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.crypto.Signature;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenReading;
import java.util.Base64;
import java.util.Optional;

/**
 * What an authorization header holds, proven by nothing. The scheme may be written in any case, and one
 * character after it is passed over, whatever it is (vectors/gaia-auth.json, "headerForms").
 */
sealed interface Authorization {
  String SCHEME = "bearer";
  String V1 = "v1:";

  /** The token of today's clients. */
  record V1Token(RawToken token, PublicKey issuer) implements Authorization {}

  /** What clients sent before: a signed challenge. */
  record OldToken(PublicKey key, Signature signature) implements Authorization {}

  /** Reads a header's value. */
  static Optional<Authorization> read(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || header.length() <= SCHEME.length()) {
      return Optional.empty();
    }
    String credential = header.substring(SCHEME.length() + 1);
    if (credential.startsWith(V1)) {
      return v1(credential.substring(V1.length()));
    }
    return credential.length() > Limits.TOKEN_CHARS ? Optional.empty() : old(credential);
  }

  /** A key in its compressed form, the only one that buckets are named after. */
  static Optional<PublicKey> key(JsonValue.Obj claims, String member) {
    return claims
        .text(member)
        .flatMap(
            hex -> PublicKey.parse(hex).filter(key -> key.hex().equalsIgnoreCase(hex)));
  }

  private static Optional<Authorization> v1(String text) {
    return RawToken.read(text) instanceof TokenReading.Read(RawToken token)
        ? key(token.claims(), "iss").map(issuer -> new V1Token(token, issuer))
        : Optional.empty();
  }

  private static Optional<Authorization> old(String base64) {
    byte[] json;
    try {
      json = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (!(Json.read(json) instanceof JsonReading.Read(JsonValue.Obj members))) {
      return Optional.empty();
    }
    Optional<PublicKey> key = key(members, "publickey");
    Optional<Signature> signature = members.text("signature").flatMap(Signature::parseDer);
    return key.flatMap(signer -> signature.map(made -> new OldToken(signer, made)));
  }
}
