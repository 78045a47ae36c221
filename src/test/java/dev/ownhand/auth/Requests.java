package dev.ownhand.auth;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.tokens.TokenSigner;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Requests as clients make them, and spoiled ones. */
public final class Requests {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  public static final PrivateKey TRANSIT = PrivateKey.random(Entropy.system());

  private Requests() {}

  /** A request that keeps every rule. */
  public static JsonValue.Obj claims(String app) {
    return JsonValue.Obj.empty()
        .with("jti", UUID.randomUUID().toString())
        .with("iat", JsonValue.number(NOW.getEpochSecond()))
        .with("exp", JsonValue.number(NOW.getEpochSecond() + 3600))
        .with("iss", TRANSIT.publicKey().address().did().toString())
        .with("public_keys", JsonValue.texts(List.of(TRANSIT.publicKey().hex())))
        .with("domain_name", app)
        .with("manifest_uri", app + "/manifest.json")
        .with("redirect_uri", app + "/")
        .with("version", "1.3.1")
        .with("do_not_include_profile", JsonValue.bool(true))
        .with("supports_hub_url", JsonValue.bool(true))
        .with("scopes", JsonValue.texts(List.of("store_write")));
  }

  public static Origin origin(String app) {
    return WebAddress.parse(app).orElseThrow().origin();
  }

  public static String signed(JsonValue.Obj claims) {
    return TokenSigner.sign(claims, TRANSIT);
  }

  public static String token(String app) {
    return signed(claims(app));
  }
}
