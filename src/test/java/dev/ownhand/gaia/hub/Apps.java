package dev.ownhand.gaia.hub;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.AssociationToken;
import dev.ownhand.tokens.TokenSigner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** An identity, an app it signed in to, and the tokens the app shows. */
public final class Apps {
  public static final String CHALLENGE =
      "[\"gaiahub\",\"0\",\"ownhand-test\",\"blockstack_storage_please_sign\"]";
  private static final Entropy ENTROPY = Entropy.system();

  private final PrivateKey identity;
  private final PrivateKey app;

  public Apps(int seed) {
    identity = key(seed * 2 + 1);
    app = key(seed * 2 + 2);
  }

  private static PrivateKey key(int number) {
    return PrivateKey.of(HexFormat.of().parseHex("%064x".formatted(number)));
  }

  public Address identityAddress() {
    return identity.publicKey().address();
  }

  public Address bucket() {
    return app.publicKey().address();
  }

  /** What clients send: no moments. */
  public JsonValue.Obj bare() {
    return JsonValue.Obj.empty()
        .with("gaiaChallenge", CHALLENGE)
        .with("hubUrl", "http://127.0.0.1:1")
        .with("iss", app.publicKey().hex())
        .with("salt", "00");
  }

  public JsonValue.Obj claims(Instant signedIn) {
    return bare().with("associationToken", association(signedIn));
  }

  public String association(Instant signedIn) {
    return AssociationToken.make(
        identity, identity.publicKey(), app.publicKey(), signedIn, ENTROPY);
  }

  public JsonValue.Obj scoped(Instant signedIn, String... kindsAndDomains) {
    var scopes = new ArrayList<JsonValue>();
    for (int i = 0; i < kindsAndDomains.length; i += 2) {
      scopes.add(
          JsonValue.Obj.empty()
              .with("scope", kindsAndDomains[i])
              .with("domain", kindsAndDomains[i + 1]));
    }
    return claims(signedIn).with("scopes", new JsonValue.Array(List.copyOf(scopes)));
  }

  public String signedByIdentity(JsonValue.Obj claims) {
    return TokenSigner.sign(claims, identity);
  }

  public String header(JsonValue.Obj claims) {
    return "bearer v1:" + TokenSigner.sign(claims, app);
  }

  public String header(Instant signedIn) {
    return header(claims(signedIn));
  }

  public String identityHeader() {
    return "bearer v1:"
        + TokenSigner.sign(bare().with("iss", identity.publicKey().hex()), identity);
  }
}
