package dev.ownhand.storage;

import dev.ownhand.base.Secret;

/** What came of opening what an app has encrypted. */
public sealed interface Unsealing {
  /**
   * It opened.
   *
   * @param clear what was encrypted, to be closed by the caller
   */
  record Opened(Secret clear, Kind kind, Signature signature) implements Unsealing {}

  /** What was encrypted. */
  enum Kind {
    TEXT,
    BYTES
  }

  /** Whether it was signed as well. */
  enum Signature {
    NONE,
    GENUINE,
    WRONG
  }

  /** It is not encrypted, at least not in a form that is known. */
  record NotSealed() implements Unsealing {}

  /** It was encrypted with another key, or changed since. */
  record WrongKey() implements Unsealing {}

  /** Ownhand is locked. */
  record Locked() implements Unsealing {}
}
