package dev.ownhand.vault;

/** What came of changing the password. */
public sealed interface PasswordChange {
  /** Only the fresh password opens the vault and its previous copy. */
  record Changed() implements PasswordChange {}

  /** The old password did not open it; nothing was changed. */
  record Refused(Unlocking.NotOpened why) implements PasswordChange {}
}
