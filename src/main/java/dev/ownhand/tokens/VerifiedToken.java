package dev.ownhand.tokens;

import dev.ownhand.base.Did;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.PublicKey;

/**
 * A token whose signature, issuer and times have been proven. Only {@link TokenVerifier} makes one.
 */
public final class VerifiedToken {
  private final JsonValue.Obj claims;
  private final PublicKey signer;
  private final Did issuer;

  VerifiedToken(JsonValue.Obj claims, PublicKey signer, Did issuer) {
    this.claims = claims;
    this.signer = signer;
    this.issuer = issuer;
  }

  /** The claims, as signed. */
  public JsonValue.Obj claims() {
    return claims;
  }

  /** The key that signed them, the only one in {@code public_keys}. */
  public PublicKey signer() {
    return signer;
  }

  /** The issuer, which is an address of that key. */
  public Did issuer() {
    return issuer;
  }

  @Override
  public String toString() {
    return "VerifiedToken";
  }
}
