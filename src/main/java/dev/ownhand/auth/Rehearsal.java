package dev.ownhand.auth;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.keychain.Keychain;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.WordCount;
import dev.ownhand.profile.Person;
import dev.ownhand.tokens.TokenSigner;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a few sign-ins and an unlocking with throw-away keys, so that the first real ones do not
 * wait for classes to be loaded and compiled.
 */
public final class Rehearsal implements Runnable {
  private static final int TIMES = 40;

  /** Much cheaper than the real one, but long enough to be compiled. */
  private static final PasswordLock PASSWORD_LOCK = new PasswordLock(8 * 1024, 4, 1);

  private static final String APP = "https://rehearsal.invalid";

  private final InstantSource clock;
  private final Entropy entropy;

  public Rehearsal(InstantSource clock, Entropy entropy) {
    this.clock = clock;
    this.entropy = entropy;
  }

  @Override
  public void run() {
    signIn();
    stretchAPassword();
  }

  private void stretchAPassword() {
    char[] password = {'r', 'e', 'h', 'e', 'a', 'r', 's', 'a', 'l'};
    try (Secret _ = PASSWORD_LOCK.key(password, entropy.bytes(PasswordLock.SALT_LENGTH))) {
      // The key is for nothing.
    }
  }

  private void signIn() {
    var verifier = new RequestVerifier(clock, origin -> false);
    var responses = new ResponseMaker(clock, entropy);
    try (Mnemonic mnemonic = Mnemonic.random(WordCount.TWELVE, entropy);
        Keychain keychain = mnemonic.open();
        PrivateKey transit = PrivateKey.random(entropy)) {
      String token = TokenSigner.sign(request(transit), transit);
      for (int i = 0; i < TIMES; i++) {
        if (verifier.check(token) instanceof RequestCheck.Accepted(SignInRequest request)) {
          try (IdentityKey identity = keychain.identityKey(0)) {
            responses.make(request, identity, Person.EMPTY, Optional.empty(), Hub.NONE);
          }
        }
      }
    }
  }

  private JsonValue.Obj request(PrivateKey transit) {
    long now = clock.instant().getEpochSecond();
    return JsonValue.Obj.empty()
        .with("iat", JsonValue.number(now))
        .with("exp", JsonValue.number(now + 60))
        .with("iss", transit.publicKey().address().did().toString())
        .with("public_keys", JsonValue.texts(List.of(transit.publicKey().hex())))
        .with("domain_name", APP)
        .with("manifest_uri", APP + "/manifest.json")
        .with("redirect_uri", APP + "/")
        .with("version", "1.3.1")
        .with("do_not_include_profile", JsonValue.bool(true))
        .with("supports_hub_url", JsonValue.bool(true))
        .with("scopes", JsonValue.texts(List.of("store_write")));
  }
}
