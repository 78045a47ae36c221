package dev.ownhand.cli;

import dev.ownhand.auth.Cabinet;
import dev.ownhand.auth.Household;
import dev.ownhand.vault.PreviousCopy;
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
  private static void sitOut(Duration wait) {
    try {
      var nobody = new CountDownLatch(1);
      var _ = nobody.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says why it is not open. Empty if it is. */
  static Optional<Exit> told(Household.Opening opening, Terminal terminal) {
    return switch (opening) {
      case Household.Opening.Opened ignored -> Optional.empty();
      case Household.Opening.AlreadyThere ignored -> {
        terminal.say("cli.vault.already");
        yield Optional.of(Exit.REFUSED);
      }
      case Household.Opening.VaultClosed(Unlocking.NotOpened why) -> Optional.of(told(why, terminal));
      case Household.Opening.RecordsClosed(Cabinet.Opening.TooNew(int version)) -> {
        terminal.say("cli.records.new", String.valueOf(version));
        yield Optional.of(Exit.UNREADABLE);
      }
      case Household.Opening.RecordsClosed ignored -> {
        terminal.say("cli.records.damaged");
        yield Optional.of(Exit.UNREADABLE);
      }
    };
  }

  private static Exit told(Unlocking.NotOpened why, Terminal terminal) {
    return switch (why) {
      case Unlocking.WrongPassword(Duration wait) -> {
        terminal.say(wait.isZero() ? "cli.vault.wrong" : "cli.vault.wrong.wait", seconds(wait));
        yield Exit.WRONG_PASSWORD;
      }
      case Unlocking.TooSoon(Duration wait) -> {
        terminal.say("cli.vault.soon", seconds(wait));
        yield Exit.WRONG_PASSWORD;
      }
      case Unlocking.Damaged(PreviousCopy previous) -> {
        terminal.say(
            switch (previous) {
              case KEPT -> "cli.vault.damaged.previous";
              case NONE -> "cli.vault.damaged";
            });
        yield Exit.UNREADABLE;
      }
      case Unlocking.TooNew(int version) -> {
        terminal.say("cli.vault.new", String.valueOf(version));
        yield Exit.UNREADABLE;
      }
      case Unlocking.NoVault ignored -> {
        terminal.say("cli.vault.absent");
        yield Exit.NO_KEYCHAIN;
      }
    };
  }

  private static String seconds(Duration wait) {
    return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
