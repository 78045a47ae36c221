package dev.ownhand.vault;

/** What came of making a vault. */
public sealed interface Creation {
  /** It is made, durable and open. */
  record Created(OpenVault vault) implements Creation {}

  /** There is one already, in whatever condition; it was not touched. */
  record AlreadyThere() implements Creation {}
}
