package dev.ownhand.ui.settings;

import dev.ownhand.auth.Household;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.password.Guess;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import dev.ownhand.vault.PhraseShowing;
import java.time.Duration;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The recovery phrase, shown for a minute to whoever knows the password. */
public final class PhraseViewModel {
  /** How long it is shown. */
  static final int SECONDS = 60;

  private final Household household;
  private final Background background;
  private final Activity activity;
  private final Guess guess;
  private final StringProperty password = new SimpleStringProperty(this, "password", "");
  private final ObservableList<String> words = FXCollections.observableArrayList();

  /** Kept, for listeners hold on to it no longer than we do. */
  private final ObservableList<String> shown = FXCollections.unmodifiableObservableList(words);

  private final ReadOnlyIntegerWrapper secondsLeft =
      new ReadOnlyIntegerWrapper(this, "secondsLeft");
  private Background.Job tick = () -> {};

  PhraseViewModel(Household household, Background background, Texts texts) {
    this.household = household;
    this.background = background;
    activity = new Activity(background);
    guess = new Guess(background, texts);
  }

  /** What is typed. */
  public StringProperty passwordProperty() {
    return password;
  }

  /** The words in order, none while they are hidden. */
  public ObservableList<String> words() {
    return shown;
  }

  /** How long they will still be shown; 0 if they are not. */
  public ReadOnlyIntegerProperty secondsLeftProperty() {
    return secondsLeft.getReadOnlyProperty();
  }

  /** Why they are not shown, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return guess.troubleProperty();
  }

  /** Whether no password would be looked at now. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return guess.waitingProperty();
  }

  /** The asking under way. */
  public Activity activity() {
    return activity;
  }

  /** Shows the words, if what is typed is the password. It is no longer in the field then. */
  public void show() {
    if (password.get().isEmpty()
        || waitingProperty().get()
        || activity.runningProperty().get()) {
      return;
    }
    char[] typed = password.get().toCharArray();
    password.set("");
    guess.say("");
    activity.start(() -> phrase(typed), this::answered, PhraseViewModel::close);
  }

  private PhraseShowing phrase(char[] typed) {
    try {
      return household.phrase(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private void answered(PhraseShowing showing) {
    switch (showing) {
      case PhraseShowing.Shown(Mnemonic mnemonic) -> {
        try (mnemonic) {
          words.setAll(mnemonic.revealWords());
        }
        count(SECONDS);
      }
      case PhraseShowing.Refused(var why) -> guess.refused(why);
    }
  }

  private static void close(PhraseShowing unwanted) {
    if (unwanted instanceof PhraseShowing.Shown(Mnemonic mnemonic)) {
      mnemonic.close();
    }
  }

  private void count(int left) {
    secondsLeft.set(left);
    if (left == 0) {
      words.clear();
    } else {
      tick = background.after(Duration.ofSeconds(1), () -> count(left - 1));
    }
  }

  /** Hides the words, and stops asking for them. */
  public void hide() {
    activity.cancel();
    tick.cancel();
    words.clear();
    secondsLeft.set(0);
    password.set("");
  }
}
