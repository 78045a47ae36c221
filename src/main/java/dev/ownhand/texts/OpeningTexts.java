package dev.ownhand.texts;

import dev.ownhand.auth.Cabinet;
import dev.ownhand.auth.Household;
import dev.ownhand.vault.PreviousCopy;
import dev.ownhand.vault.Unlocking;
import java.time.Duration;

/** Why the household does not open, in words. */
public final class OpeningTexts {
  private final Texts texts;

  public OpeningTexts(Texts texts) {
    this.texts = texts;
  }

  /** What came of opening it; empty if it is open. */
  public String sentence(Household.Opening opening) {
    return switch (opening) {
      case Household.Opening.Opened _ -> "";
      case Household.Opening.AlreadyThere _ -> texts.text("opening.already");
      case Household.Opening.VaultClosed(Unlocking.NotOpened why) -> sentence(why);
      case Household.Opening.RecordsClosed(Cabinet.Opening.TooNew(int version)) ->
          texts.text("opening.records.new", String.valueOf(version));
      case Household.Opening.RecordsClosed _ -> texts.text("opening.records.damaged");
    };
  }

  /** Why the vault did not open. */
  public String sentence(Unlocking.NotOpened why) {
    return switch (why) {
      case Unlocking.WrongPassword(Duration wait) ->
          wait.isZero()
              ? texts.text("opening.wrong")
              : texts.text("opening.wrong.wait", seconds(wait));
      case Unlocking.TooSoon(Duration wait) -> texts.text("opening.soon", seconds(wait));
      case Unlocking.Damaged(PreviousCopy previous) ->
          switch (previous) {
            case KEPT -> texts.text("opening.damaged.previous");
            case NONE -> texts.text("opening.damaged");
          };
      case Unlocking.TooNew(int version) -> texts.text("opening.new", String.valueOf(version));
      case Unlocking.NoVault _ -> texts.text("opening.absent");
    };
  }

  /** Whole seconds, never too few. */
  public static String seconds(Duration wait) {
    return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
