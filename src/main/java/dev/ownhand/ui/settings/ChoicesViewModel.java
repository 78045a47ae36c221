package dev.ownhand.ui.settings;

import dev.ownhand.settings.HubAddress;
import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is kept in the settings file. Every change holds at once, or why it does not is said. */
public final class ChoicesViewModel {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final int MOST_PORT = 65535;

  /** A field with what is typed in it, and what came of saving it. */
  public static final class Field {
    private final StringProperty typed;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    private Field(String typed) {
      this.typed = new SimpleStringProperty(this, "typed", typed);
      this.typed.subscribe(this::quiet);
    }

    private void quiet() {
      trouble.set("");
      said.set("");
    }

    /** What is typed. */
    public StringProperty typedProperty() {
      return typed;
    }

    /** Why it was not saved, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
      return trouble.getReadOnlyProperty();
    }

    /** That it was saved, or empty. */
    public ReadOnlyStringProperty saidProperty() {
      return said.getReadOnlyProperty();
    }
  }

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
  private final Field hub;
  private final Field hubRead;

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
    hub = new Field(now.hubUrl().orElse(""));
    hubRead = new Field(now.hubReadUrl().orElse(""));
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

  /** The hub that apps are told to write to. */
  public Field hub() {
    return hub;
  }

  /** Where apps are told to read. */
  public Field hubRead() {
    return hubRead;
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
    String typed = port.typed.get().strip();
    int number = PORT.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    if (number < 1 || number > MOST_PORT) {
      port.said.set("");
      port.trouble.set(texts.text("ui.settings.port.bad"));
      return;
    }
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
          port.trouble.set(
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
                port.said.set(texts.text(key, String.valueOf(number)));
            case SettingsBook.Writing.NotWritten() ->
                port.trouble.set(texts.text("ui.settings.port.once", String.valueOf(number)));
          }
        });
  }

  /** Has apps told to write to the hub that is typed; to none if nothing is. */
  public void saveHub() {
    saveAddress(hub, Settings::withHubUrl);
  }

  /** Has apps told to read where it is typed; where their hub says if nothing is. */
  public void saveHubRead() {
    saveAddress(hubRead, Settings::withHubReadUrl);
  }

  private void saveAddress(
      Field field, BiFunction<Settings, Optional<String>, Settings> change) {
    field.quiet();
    if (field.typed.get().isBlank()) {
      saveAddress(field, change, Optional.empty());
      return;
    }
    switch (HubAddress.check(field.typed.get())) {
      case HubAddress.Good(String address) -> saveAddress(field, change, Optional.of(address));
      case HubAddress.NotAnAddress() ->
          field.trouble.set(texts.text("ui.settings.hub.malformed"));
      case HubAddress.NotSecure() -> field.trouble.set(texts.text("ui.settings.hub.insecure"));
    }
  }

  private void saveAddress(
      Field field,
      BiFunction<Settings, Optional<String>, Settings> change,
      Optional<String> address) {
    change(
        settings -> change.apply(settings, address),
        writing -> {
          if (writing instanceof SettingsBook.Writing.Written) {
            field.said.set(
                texts.text(
                    address.isPresent() ? "ui.settings.hub.saved" : "ui.settings.hub.none"));
          } else {
            field.trouble.set(texts.text("ui.settings.failed"));
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

  private void change(
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
