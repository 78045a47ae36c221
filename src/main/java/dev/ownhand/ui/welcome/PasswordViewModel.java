package dev.ownhand.ui.welcome;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.Household.Condition;
import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.auth.StartingOver;
import dev.ownhand.keychain.Identity;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.texts.OpeningTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.password.Strength;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A password is chosen, and a phrase locked away behind it. */
public final class PasswordViewModel {
  /** What came of it, or that the disk failed. */
  private sealed interface Outcome {
    record Done(Identity first) implements Outcome {}

    record NotOpened(Household.Opening why) implements Outcome {}

    record NothingWritten() implements Outcome {}

    record RecordsNotWritten() implements Outcome {}
  }

  private final Household household;
  private final Background background;
  private final Texts texts;
  private final Activity activity;
  private final StringProperty password = new SimpleStringProperty(this, "password", "");
  private final StringProperty again = new SimpleStringProperty(this, "again", "");
  private final BooleanProperty readable = new SimpleBooleanProperty(this, "readable");
  private final Strength strength;
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper identity = new ReadOnlyStringWrapper(this, "identity", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  PasswordViewModel(Household household, Background background, Texts texts) {
    this.household = household;
    this.background = background;
    this.texts = texts;
    activity = new Activity(background);
    strength = new Strength(password, background, texts);
    password.subscribe(() -> trouble.set(""));
    again.subscribe(() -> trouble.set(""));
  }

  /** What is typed. */
  public StringProperty passwordProperty() {
    return password;
  }

  /** What is typed the second time. */
  public StringProperty againProperty() {
    return again;
  }

  /** Whether what is typed is shown. */
  public BooleanProperty readableProperty() {
    return readable;
  }

  /** How well it resists guessing. */
  public Strength strength() {
    return strength;
  }

  /** Why it was not locked away, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The ID of the first identity, once there is one. */
  public ReadOnlyStringProperty identityProperty() {
    return identity.getReadOnlyProperty();
  }

  /** Whether a phrase is being locked away, or that was stopped and is being taken back. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The locking away under way. */
  public Activity activity() {
    return activity;
  }

  /** Locks a phrase away, of which a copy is taken, unless the password will not do. */
  void lockAway(Mnemonic mnemonic) {
    if (busy.get()) {
      return;
    }
    trouble.set(Strength.wrongWith(password.get(), again.get(), texts));
    if (trouble.get().isEmpty()) {
      Mnemonic copy = mnemonic.copy();
      char[] typed = password.get().toCharArray();
      busy.set(true);
      activity.start(() -> make(copy, typed), this::made, this::madeTooLate);
    }
  }

  private Outcome make(Mnemonic mnemonic, char[] typed) {
    if (household.condition() != Condition.ABSENT) {
      mnemonic.close();
      Arrays.fill(typed, '\0');
      return new Outcome.NotOpened(new Household.Opening.AlreadyThere());
    }
    try (mnemonic) {
      Household.Opening opening = household.create(mnemonic, typed);
      Optional<Identity> first = household.inside(inside -> inside.keychain().identity(0));
      return opening instanceof Household.Opening.Opened && first.isPresent()
          ? new Outcome.Done(first.get())
          : new Outcome.NotOpened(opening);
    } catch (RecordsFailure _) {
      return notWritten();
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /** The vault is written first; if it is there, only the records are not. */
  private Outcome notWritten() {
    if (household.condition() == Condition.ABSENT) {
      return new Outcome.NothingWritten();
    }
    household.lock();
    return new Outcome.RecordsNotWritten();
  }

  private void made(Outcome outcome) {
    busy.set(false);
    switch (outcome) {
      case Outcome.Done(Identity first) -> {
        forget();
        identity.set(first.displayId());
      }
      case Outcome.NotOpened(Household.Opening why) ->
          trouble.set(new OpeningTexts(texts).sentence(why));
      case Outcome.NothingWritten _ -> trouble.set(texts.text("ui.welcome.disk"));
      case Outcome.RecordsNotWritten _ -> trouble.set(texts.text("ui.welcome.disk.records"));
    }
  }

  /** It was stopped. Nothing was there before, and the person still has the phrase. */
  private void madeTooLate(Outcome outcome) {
    boolean there =
        outcome instanceof Outcome.Done
            && household.startOver() instanceof StartingOver.NotDone;
    background.inWindow(
        () -> {
          busy.set(false);
          if (there) {
            trouble.set(texts.text("ui.welcome.not_undone"));
          }
        });
  }

  /** Nothing typed stays. */
  void forget() {
    password.set("");
    again.set("");
    readable.set(false);
  }
}
