package dev.ownhand.cli;

import dev.ownhand.auth.Household;
import dev.ownhand.texts.OpeningTexts;
import dev.ownhand.vault.Unlocking;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Opens the household at the terminal and says what came of it. */
final class Openings {
  private Openings() {}

  /** Opens it with a password from file or prompt. Empty if it is open now. */
  static Optional<Exit> open(Household household, Passwords passwords, Terminal terminal) {
    if (household.condition() == Household.Condition.ABSENT) {
      terminal.say("cli.vault.absent");
      return Optional.of(Exit.NO_KEYCHAIN);
    }
    while (true) {
      Optional<char[]> password = passwords.existing(terminal);
      if (password.isEmpty()) {
        return Optional.of(Exit.USAGE);
      }
      terminal.say("cli.vault.opening");
      Household.Opening opening;
      try {
        opening = household.unlock(password.get());
      } finally {
        Arrays.fill(password.get(), '\0');
      }
      Optional<Exit> exit = told(opening, terminal);
      boolean mayTryAgain = exit.equals(Optional.of(Exit.WRONG_PASSWORD)) && !passwords.isGiven();
      if (!mayTryAgain) {
        return exit;
      }
      sitOut(waitAfter(opening));
    }
  }

  /** How long the next guess would be refused unseen. */
  private static Duration waitAfter(Household.Opening opening) {
    if (opening instanceof Household.Opening.VaultClosed(Unlocking.WrongPassword(Duration wait))) {
      return wait;
    }
    return opening instanceof Household.Opening.VaultClosed(Unlocking.TooSoon(Duration remaining))
        ? remaining
        : Duration.ZERO;
  }

  /** Nothing is asked for that could not be taken yet. */
  static void sitOut(Duration wait) {
    try {
      var nobody = new CountDownLatch(1);
      var _ = nobody.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says why it is not open. Empty if it is. */
  static Optional<Exit> told(Household.Opening opening, Terminal terminal) {
    if (opening instanceof Household.Opening.Opened) {
      return Optional.empty();
    }
    terminal.tell(new OpeningTexts(terminal.texts()).sentence(opening));
    return Optional.of(
        switch (opening) {
          case Household.Opening.Opened ignored -> Exit.OK;
          case Household.Opening.AlreadyThere ignored -> Exit.REFUSED;
          case Household.Opening.VaultClosed(Unlocking.NotOpened why) -> exit(why);
          case Household.Opening.RecordsClosed ignored -> Exit.UNREADABLE;
        });
  }

  private static Exit exit(Unlocking.NotOpened why) {
    return switch (why) {
      case Unlocking.WrongPassword ignored -> Exit.WRONG_PASSWORD;
      case Unlocking.TooSoon ignored -> Exit.WRONG_PASSWORD;
      case Unlocking.Damaged ignored -> Exit.UNREADABLE;
      case Unlocking.TooNew ignored -> Exit.UNREADABLE;
      case Unlocking.NoVault ignored -> Exit.NO_KEYCHAIN;
    };
  }
}
