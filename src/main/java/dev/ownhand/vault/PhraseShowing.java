package dev.ownhand.vault;

import dev.ownhand.keychain.Mnemonic;

/** What came of asking for the recovery phrase. */
public sealed interface PhraseShowing {
  /** The password was right. This is a copy, to be closed by whoever asked. */
  record Shown(Mnemonic mnemonic) implements PhraseShowing {}

  /** The password did not open it. */
  record Refused(Unlocking.NotOpened why) implements PhraseShowing {}
}
