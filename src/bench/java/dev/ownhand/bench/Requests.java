package dev.ownhand.bench;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.keychain.Keychain;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.WordCount;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Requests as the original library makes them, and a keychain to answer them with. */
final class Requests {
  static final String APP = "https://app.example.com";

  private static final Logger TALKATIVE = Logger.getLogger("org.bitcoinj");

  private Requests() {}

  /** The keychain of a new phrase, opened without a word. */
  static Keychain keychain(Entropy entropy) {
    TALKATIVE.setLevel(Level.WARNING);
    try (Mnemonic mnemonic = Mnemonic.random(WordCount.TWELVE, entropy)) {
      return mnemonic.open();
    }
  }

  static JsonValue.Obj claims(String app, PrivateKey transit, Instant now) {
    return JsonValue.Obj.empty()
        .with("jti", "88189cb4-0a13-415a-9bd0-46315553d04e")
        .with("iat", JsonValue.number(now.getEpochSecond()))
        .with("exp", JsonValue.number(now.getEpochSecond() + 3600))
        .with("iss", transit.publicKey().address().did().toString())
        .with("public_keys", JsonValue.texts(List.of(transit.publicKey().hex())))
        .with("domain_name", app)
        .with("manifest_uri", app + "/manifest.json")
        .with("redirect_uri", app + "/")
        .with("version", "1.3.1")
        .with("do_not_include_profile", JsonValue.bool(true))
        .with("supports_hub_url", JsonValue.bool(true))
        .with("scopes", JsonValue.texts(List.of("store_write")));
  }
}
