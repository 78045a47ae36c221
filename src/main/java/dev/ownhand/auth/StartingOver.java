package dev.ownhand.auth;

/** What came of removing everything private. */
public sealed interface StartingOver {
  /** There is no keychain any more, and nothing of it is left. */
  record Done() implements StartingOver {}

  /** The disk failed. The keychain is there as before, locked; it may be tried again. */
  record NotDone(Remnant first) implements StartingOver {}

  /** What was to be removed, in this order. */
  enum Remnant {
    /** The private records could not be removed. */
    RECORDS,
    /** The private records are gone, but the vault could not be removed. */
    VAULT
  }
}
