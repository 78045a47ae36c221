package dev.ownhand.ui.settings;

import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What is kept in the settings file. Every change holds at once, or why it does not is said. */
public final class ChoicesViewModel {
  /** One change after the other, in the order in which they were made. */
  private record Change(
      UnaryOperator<Settings> change, Consumer<SettingsBook.Writing> then) {}

  private final SettingsBook book;
  private final Doorway doorway;
  private final Consumer<Settings.Theme> look;
  private final Background background;
  private final Texts texts;
  private final Activity moving;
  private final Deque<Change> changes = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Settings> current;
  private final ReadOnlyStringWrapper safetyTrouble =
      new ReadOnlyStringWrapper(this, "safetyTrouble", "");
  private final ReadOnlyStringWrapper lookTrouble =
      new ReadOnlyStringWrapper(this, "lookTrouble", "");
  private final ReadOnlyIntegerWrapper answered = new ReadOnlyIntegerWrapper(this, "answered");
  private final Field port;

  ChoicesViewModel(
      SettingsBook book,
      Doorway doorway,
      Consumer<Settings.Theme> look,
      Background background,
      Texts texts) {
    this.book = book;
    this.doorway = doorway;
    this.look = look;
    this.background = background;
    this.texts = texts;
    moving = new Activity(background);
    Settings now = book.current();
    current = new ReadOnlyObjectWrapper<>(this, "current", now);
    port = new Field(String.valueOf(doorway.port()));
  }

  /** What holds. */
  public ReadOnlyObjectProperty<Settings> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** How many changes were answered: after each, also one that failed, what holds is to be shown. */
  public ReadOnlyIntegerProperty answeredProperty() {
    return answered.getReadOnlyProperty();
  }

  /** The port of the entrance. */
  public Field port() {
    return port;
  }

  /** Why a choice about safety does not hold, or empty. */
  public ReadOnlyStringProperty safetyTroubleProperty() {
    return safetyTrouble.getReadOnlyProperty();
  }

  /** Why a choice about the look does not hold, or empty. */
  public ReadOnlyStringProperty lookTroubleProperty() {
    return lookTrouble.getReadOnlyProperty();
  }

  /** The moving of the entrance under way. */
  public Activity moving() {
    return moving;
  }

  /** Has the entrance at the port that is typed. */
  public void savePort() {
    if (port.port().isEmpty()) {
      port.refuse(texts.text("ui.settings.port.bad"));
      return;
    }
    int number = port.port().getAsInt();
    port.quiet();
    if (number == doorway.port()) {
      keepPort(number, "ui.settings.port.same");
      return;
    }
    moving.start(
        () -> doorway.move(number),
        outcome -> moved(number, outcome),
        outcome -> background.inWindow(() -> moved(number, outcome)));
  }

  private void moved(int number, Doorway.Moving outcome) {
    switch (outcome) {
      case Doorway.Moving.PortBusy(String owner) ->
          port.refuse(
              texts.text(
                  "ui.settings.port.busy",
                  String.valueOf(number),
                  owner,
                  String.valueOf(doorway.port())));
      case Doorway.Moving.Moved() -> keepPort(number, "ui.settings.port.moved");
    }
  }

  private void keepPort(int number, String key) {
    change(
        settings -> settings.withPort(number),
        writing -> {
          switch (writing) {
            case SettingsBook.Writing.Written _ ->
                port.say(texts.text(key, String.valueOf(number)));
            case SettingsBook.Writing.NotWritten() ->
                port.refuse(texts.text("ui.settings.port.once", String.valueOf(number)));
          }
        });
  }

  /** Locks after so many minutes without use; 0 for never. */
  public void lockAfter(int minutes) {
    change(settings -> settings.withAutoLockMinutes(minutes), told(safetyTrouble));
  }

  /** What happens when the computer sleeps. */
  public void onSuspend(Settings.Suspend suspend) {
    change(settings -> settings.withSuspend(suspend), told(safetyTrouble));
  }

  /** What happens when the computer's screen is locked. */
  public void onScreenLock(Settings.ScreenLock screenLock) {
    change(settings -> settings.withScreenLock(screenLock), told(safetyTrouble));
  }

  /** Whether there is an icon in the tray. */
  public void show(Settings.Tray tray) {
    change(settings -> settings.withTray(tray), told(lookTrouble));
  }

  /** What closing the window means. */
  public void onClosing(Settings.Closing closing) {
    change(settings -> settings.withClosing(closing), told(lookTrouble));
  }

  /** Light, dark, or as the system has it. */
  public void choose(Settings.Theme theme) {
    change(
        settings -> settings.withTheme(theme),
        told(lookTrouble).andThen(_ -> look.accept(book.current().theme())));
  }

  private Consumer<SettingsBook.Writing> told(ReadOnlyStringWrapper trouble) {
    return writing ->
        trouble.set(
            switch (writing) {
              case SettingsBook.Writing.Written _ -> "";
              case SettingsBook.Writing.NotWritten() -> texts.text("ui.settings.failed");
            });
  }

  void change(
      UnaryOperator<Settings> change, Consumer<SettingsBook.Writing> then) {
    changes.add(new Change(change, then));
    if (changes.size() == 1) {
      next();
    }
  }

  private void next() {
    Change first = changes.element();
    var _ = background.run(() -> book.change(first.change()), this::written);
  }

  private void written(SettingsBook.Writing writing) {
    Change done = changes.remove();
    current.set(book.current());
    done.then().accept(writing);
    answered.set(answered.get() + 1);
    if (!changes.isEmpty()) {
      next();
    }
  }
}
