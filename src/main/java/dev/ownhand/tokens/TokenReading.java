package dev.ownhand.tokens;

/** What came of reading a token's text. */
public sealed interface TokenReading {
  /** It has the form of a token. Nothing in it has been proven. */
  record Read(RawToken token) implements TokenReading {}

  /** It is not a token. */
  record NotAToken(TokenFault fault) implements TokenReading {}
}
