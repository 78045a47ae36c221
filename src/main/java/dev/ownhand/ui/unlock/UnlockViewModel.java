package dev.ownhand.ui.unlock;

import dev.ownhand.auth.Household;
import dev.ownhand.texts.OpeningTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import dev.ownhand.vault.Unlocking;
import java.time.Duration;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A password is typed and tried; guesses that come too fast are told to wait, second by second. */
public final class UnlockViewModel {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Household household;
  private final Background background;
  private final OpeningTexts openings;
  private final Texts texts;
  private final Activity activity;
  private final StringProperty password = new SimpleStringProperty(this, "password", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");

  public UnlockViewModel(Household household, Background background, Texts texts) {
    this.household = household;
    this.background = background;
    this.openings = new OpeningTexts(texts);
    this.texts = texts;
    this.activity = new Activity(background);
  }

  /** What is typed. */
  public StringProperty passwordProperty() {
    return password;
  }

  /** Why it did not open, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Whether no guess would be looked at now. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** The unlocking under way. */
  public Activity activity() {
    return activity;
  }

  /** Tries what is typed. What was tried is no longer in the field. */
  public void unlock() {
    if (password.get().isEmpty() || waiting.get() || activity.runningProperty().get()) {
      return;
    }
    char[] typed = password.get().toCharArray();
    password.set("");
    trouble.set("");
    activity.start(() -> unlock(typed), this::opened, this::openedTooLate);
  }

  private Household.Opening unlock(char[] typed) {
    try {
      return household.unlock(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private void opened(Household.Opening opening) {
    trouble.set(openings.sentence(opening));
    if (opening instanceof Household.Opening.VaultClosed(Unlocking.NotOpened why)) {
      switch (why) {
        case Unlocking.WrongPassword(Duration next) -> sitOutUnlessOver(next);
        case Unlocking.TooSoon(Duration remaining) -> sitOutUnlessOver(remaining);
        case Unlocking.Damaged _ -> {}
        case Unlocking.TooNew _ -> {}
        case Unlocking.NoVault _ -> {}
      }
    }
  }

  /** Who stopped it does not find it open. */
  private void openedTooLate(Household.Opening opening) {
    if (opening instanceof Household.Opening.Opened) {
      household.lock();
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
