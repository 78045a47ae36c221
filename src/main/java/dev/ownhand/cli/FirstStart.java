package dev.ownhand.cli;

import dev.ownhand.auth.Household;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.WordCount;
import java.util.Locale;
import java.util.Optional;

/** The first start at a terminal: create or restore, without stopping to serve. */
final class FirstStart {
  private FirstStart() {}

  /** Empty if there is an open keychain now. */
  static Optional<Exit> run(Household household, Passwords passwords, Terminal terminal) {
    while (household.condition() == Household.Condition.ABSENT) {
      terminal.say("cli.first");
      Optional<String> answer = terminal.ask(terminal.texts().text("cli.first.question"));
      if (answer.isEmpty()) {
        return Optional.of(Exit.NO_KEYCHAIN);
      }
      switch (answer.get().strip().toLowerCase(Locale.ROOT)) {
        case "c" -> create(household, passwords, terminal);
        case "r" -> restore(household, passwords, terminal);
        default -> {}
      }
    }
    terminal.say("cli.first.done", Identities.of(household).getFirst().identity().displayId());
    return Optional.empty();
  }

  private static void create(Household household, Passwords passwords, Terminal terminal) {
    try (Mnemonic mnemonic = Mnemonic.random(WordCount.TWELVE, Entropy.system())) {
      terminal.say("cli.first.words");
      PhraseSheet.lines(mnemonic).forEach(terminal::print);
      NewVault.make(household, mnemonic, passwords, terminal);
    }
  }

  private static void restore(Household household, Passwords passwords, Terminal terminal) {
    String typed = terminal.ask(terminal.texts().text("cli.restore.phrase")).orElse("");
    Optional<Mnemonic> read = NewVault.read(typed, terminal);
    if (read.isPresent()) {
      try (Mnemonic mnemonic = read.get()) {
        NewVault.make(household, mnemonic, passwords, terminal);
      }
    }
  }
}
