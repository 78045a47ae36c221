package dev.ownhand.profile;

import dev.ownhand.crypto.Address;
import dev.ownhand.tokens.TokenFault;

/** Why a profile is not believed. Facts only: sentences are made where people read them. */
public sealed interface ProfileFault {
  /** There is no list of signed records, or it is too long. */
  record NotAProfile() implements ProfileFault {}

  /** A record holds no token that could be read. */
  record NotAToken(TokenFault why) implements ProfileFault {}

  /** The header does not say ES256K. */
  record AlgorithmUnsupported(String algorithm) implements ProfileFault {}

  /** It does not say what everything signed must say. */
  record ClaimMissing(String claim) implements ProfileFault {}

  /** Somebody else says he signed it. */
  record OtherSigner(Address signer) implements ProfileFault {}

  /** The signature does not fit. */
  record SignatureWrong() implements ProfileFault {}
}
