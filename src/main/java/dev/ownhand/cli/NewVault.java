package dev.ownhand.cli;

import dev.ownhand.auth.Household;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.MnemonicCheck;
import dev.ownhand.texts.MnemonicTexts;
import java.util.Arrays;
import java.util.Optional;

/** Locks a phrase away in a new vault. */
final class NewVault {
  private NewVault() {}

  /** Asks for a password and makes the vault. Empty if all went well. */
  static Optional<Exit> make(
      Household household, Mnemonic mnemonic, Passwords passwords, Terminal terminal) {
    if (household.condition() != Household.Condition.ABSENT) {
      terminal.say("opening.already");
      return Optional.of(Exit.REFUSED);
    }
    Optional<char[]> password = passwords.fresh(terminal);
    if (password.isEmpty()) {
      return Optional.of(Exit.USAGE);
    }
    terminal.say("cli.vault.making");
    try {
      return Openings.told(household.create(mnemonic, password.get()), terminal);
    } finally {
      Arrays.fill(password.get(), '\0');
    }
  }

  /** Reads a typed phrase, or says by reason what is wrong with it. */
  static Optional<Mnemonic> read(String typed, Terminal terminal) {
    MnemonicCheck check = Mnemonic.read(typed);
    if (check instanceof MnemonicCheck.Valid(Mnemonic mnemonic)) {
      return Optional.of(mnemonic);
    }
    terminal.tell(new MnemonicTexts(terminal.texts()).sentence(check));
    return Optional.empty();
  }
}
