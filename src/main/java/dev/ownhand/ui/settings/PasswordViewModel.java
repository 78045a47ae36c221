package dev.ownhand.ui.settings;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.password.Guess;
import dev.ownhand.ui.password.Strength;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import dev.ownhand.vault.PasswordChange;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Another password, for whoever knows the old one. */
public final class PasswordViewModel {
  private final Household household;
  private final Background background;
  private final Texts texts;
  private final Activity activity;
  private final Guess guess;
  private final StringProperty old = new SimpleStringProperty(this, "old", "");
  private final StringProperty fresh = new SimpleStringProperty(this, "fresh", "");
  private final StringProperty again = new SimpleStringProperty(this, "again", "");
  private final Strength strength;
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

  PasswordViewModel(Household household, Background background, Texts texts) {
    this.household = household;
    this.background = background;
    this.texts = texts;
    activity = new Activity(background);
    guess = new Guess(background, texts);
    strength = new Strength(fresh, background, texts);
  }

  /** The password until now. */
  public StringProperty oldProperty() {
    return old;
  }

  /** The new one. */
  public StringProperty freshProperty() {
    return fresh;
  }

  /** The new one, typed once more. */
  public StringProperty againProperty() {
    return again;
  }

  /** How well the new one resists guessing. */
  public Strength strength() {
    return strength;
  }

  /** Why it was not changed, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return guess.troubleProperty();
  }

  /** That it was changed, or empty. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Whether no old password would be looked at now. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return guess.waitingProperty();
  }

  /** The change under way. */
  public Activity activity() {
    return activity;
  }

  /** Has the new password open everything from now on. What was tried is no longer in the fields. */
  public void change() {
    if (waitingProperty().get() || activity.runningProperty().get()) {
      return;
    }
    said.set("");
    guess.say(Strength.wrongWith(fresh.get(), again.get(), texts));
    if (!guess.troubleProperty().get().isEmpty()) {
      return;
    }
    char[] before = old.get().toCharArray();
    char[] after = fresh.get().toCharArray();
    activity.start(
        () -> change(before, after),
        this::changed,
        outcome -> background.inWindow(() -> changed(outcome)));
  }

  /** Empty if the disk failed. */
  private Optional<PasswordChange> change(char[] before, char[] after) {
    try {
      return Optional.of(household.changePassword(before, after));
    } catch (RecordsFailure _) {
      return Optional.empty();
    } finally {
      Arrays.fill(before, '\0');
      Arrays.fill(after, '\0');
    }
  }

  private void changed(Optional<PasswordChange> outcome) {
    if (outcome.isEmpty()) {
      guess.say(texts.text("ui.settings.password.failed"));
      return;
    }
    switch (outcome.get()) {
      case PasswordChange.Changed() -> {
        forget();
        said.set(texts.text("ui.settings.password.changed"));
      }
      case PasswordChange.Refused(var why) -> {
        old.set("");
        guess.refused(why);
      }
    }
  }

  /** Nothing typed stays. */
  void forget() {
    old.set("");
    fresh.set("");
    again.set("");
    said.set("");
  }
}
