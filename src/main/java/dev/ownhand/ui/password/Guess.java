package dev.ownhand.ui.password;

import dev.ownhand.texts.OpeningTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import dev.ownhand.vault.Unlocking;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Why a password did not open the vault; guesses that come too fast are told to wait. */
public final class Guess {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Background background;
  private final Texts texts;
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");

  /** None yet. */
  public Guess(Background background, Texts texts) {
    this.background = background;
    this.texts = texts;
  }

  /** Why it did not open, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Whether no guess would be looked at now. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Says something else, or nothing. */
  public void say(String sentence) {
    trouble.set(sentence);
  }

  /** It did not open; the seconds until the next guess are counted down. */
  public void refused(Unlocking.NotOpened why) {
    trouble.set(new OpeningTexts(texts).sentence(why));
    switch (why) {
      case Unlocking.WrongPassword(Duration next) -> sitOutUnlessOver(next);
      case Unlocking.TooSoon(Duration remaining) -> sitOutUnlessOver(remaining);
      case Unlocking.Damaged _ -> {}
      case Unlocking.TooNew _ -> {}
      case Unlocking.NoVault _ -> {}
    }
  }

  private void sitOutUnlessOver(Duration remaining) {
    if (remaining.isPositive()) {
      sitOut(remaining);
    }
  }

  private void sitOut(Duration remaining) {
    waiting.set(remaining.isPositive());
    if (waiting.get()) {
      trouble.set(texts.text("ui.unlock.wait", OpeningTexts.seconds(remaining)));
      var _ =
          background.after(
              SECOND.compareTo(remaining) < 0 ? SECOND : remaining,
              () -> sitOut(remaining.minus(SECOND)));
    } else {
      trouble.set(texts.text("ui.unlock.again"));
    }
  }
}
