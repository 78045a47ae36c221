package dev.ownhand.tokens;

import dev.ownhand.base.Did;
import java.time.Duration;
import java.time.Instant;

/** A rule that a token breaks. Facts only: sentences are made where people read them. */
public sealed interface TokenFault {
  /** It is longer than it may be, {@link dev.ownhand.base.Limits#TOKEN_CHARS} where nothing else is said. */
  record TooLarge(int chars) implements TokenFault {}

  /** It is not three unpadded base64url parts of which two are JSON objects (RFC 7515 section 7.1). */
  record Malformed(Part part) implements TokenFault {}

  /** A JSON object in it names a member twice. */
  record DuplicateKey(Part part, String name) implements TokenFault {}

  /** The JSON in it is nested too deeply. */
  record TooDeep(Part part) implements TokenFault {}

  /** The header does not say ES256K. */
  record AlgorithmUnsupported(String algorithm) implements TokenFault {}

  /** The signature does not fit content and key. */
  record SignatureWrong() implements TokenFault {}

  /** The claim {@code public_keys} does not hold exactly one text. */
  record PublicKeysNotOne(int count) implements TokenFault {}

  /** The public key is not a point on secp256k1 in an accepted form. */
  record PublicKeyInvalid() implements TokenFault {}

  /** The claim {@code iss} is not a {@code did:btc-addr}. */
  record IssuerMalformed() implements TokenFault {}

  /** The issuer is not the address of the public key. */
  record IssuerMismatch(Did issuer, Did ofKey) implements TokenFault {}

  /** The claim {@code exp} is not a number of seconds. */
  record ExpiryMalformed() implements TokenFault {}

  /** It has expired, this long ago by our clock. */
  record Expired(Instant at, Duration ago) implements TokenFault {}

  /** The claim {@code iat} is not a number of seconds. */
  record IssueTimeMalformed() implements TokenFault {}

  /** It is dated further ahead than clocks may differ. One of the two clocks is wrong. */
  record IssuedInFuture(Instant at, Duration ahead) implements TokenFault {}

  /** A part of a token. */
  enum Part {
    WHOLE,
    HEADER,
    CLAIMS,
    SIGNATURE
  }
}
