package dev.ownhand.ui.unlock;

import dev.ownhand.auth.Household;
import dev.ownhand.texts.OpeningTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.password.Guess;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import dev.ownhand.vault.Unlocking;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A password is typed and tried; guesses that come too fast are told to wait, second by second. */
public final class UnlockViewModel {
  private final Household household;
  private final OpeningTexts openings;
  private final Guess guess;
  private final Activity activity;
  private final StringProperty password = new SimpleStringProperty(this, "password", "");

  public UnlockViewModel(Household household, Background background, Texts texts) {
    this.household = household;
    this.openings = new OpeningTexts(texts);
    this.guess = new Guess(background, texts);
    this.activity = new Activity(background);
  }

  /** What is typed. */
  public StringProperty passwordProperty() {
    return password;
  }

  /** Why it did not open, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return guess.troubleProperty();
  }

  /** Whether no guess would be looked at now. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return guess.waitingProperty();
  }

  /** The unlocking under way. */
  public Activity activity() {
    return activity;
  }

  /** Tries what is typed. What was tried is no longer in the field. */
  public void unlock() {
    if (password.get().isEmpty() || guess.waitingProperty().get() || activity.runningProperty().get()) {
      return;
    }
    char[] typed = password.get().toCharArray();
    password.set("");
    guess.say("");
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
    if (opening instanceof Household.Opening.VaultClosed(Unlocking.NotOpened why)) {
      guess.refused(why);
    } else {
      guess.say(openings.sentence(opening));
    }
  }

  /** Who stopped it does not find it open. */
  private void openedTooLate(Household.Opening opening) {
    if (opening instanceof Household.Opening.Opened) {
      household.lock();
    }
  }
}
