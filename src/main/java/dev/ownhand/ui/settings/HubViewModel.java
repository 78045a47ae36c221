package dev.ownhand.ui.settings;

import dev.ownhand.settings.HubAddress;
import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What may be set about storage hubs without unlocking. */
public final class HubViewModel {
  private final ChoicesViewModel choices;
  private final Doorway doorway;
  private final Activity looking;
  private final Texts texts;
  private final Field port;
  private final Field write;
  private final Field read;
  private final ReadOnlyStringWrapper switchTrouble =
      new ReadOnlyStringWrapper(this, "switchTrouble", "");

  HubViewModel(
      ChoicesViewModel choices, Doorway doorway, Background background, Texts texts) {
    this.choices = choices;
    this.doorway = doorway;
    looking = new Activity(background);
    this.texts = texts;
    Settings now = choices.currentProperty().get();
    port = new Field(String.valueOf(doorway.hubPort()));
    write = new Field(now.hubUrl().orElse(""));
    read = new Field(now.hubReadUrl().orElse(""));
  }

  /** The port of the built-in hub. */
  public Field port() {
    return port;
  }

  /** The hub that apps are told to write to. */
  public Field write() {
    return write;
  }

  /** Where apps are told to read. */
  public Field read() {
    return read;
  }

  /** Why the built-in hub is not switched, or empty. */
  public ReadOnlyStringProperty switchTroubleProperty() {
    return switchTrouble.getReadOnlyProperty();
  }

  /** Switches the built-in hub on or off. */
  public void have(Settings.BuiltInHub hub) {
    quiet();
    choices.change(
        settings -> settings.withBuiltInHub(hub),
        writing ->
            switchTrouble.set(
                writing instanceof SettingsBook.Writing.Written
                    ? ""
                    : texts.text("ui.settings.failed")));
  }

  /** Has the built-in hub at the port that is typed. */
  public void savePort() {
    quiet();
    if (port.port().isEmpty()) {
      port.refuse(texts.text("ui.settings.port.bad"));
      return;
    }
    int number = port.port().getAsInt();
    looking.start(() -> doorway.hubPort(number), standing -> savePort(number, standing));
  }

  private void savePort(int number, Doorway.HubPort standing) {
    String said = String.valueOf(number);
    switch (standing) {
      case Doorway.HubPort.Free() ->
          save(port, settings -> settings.withHubPort(number), "ui.settings.storage.port.saved");
      case Doorway.HubPort.Busy(String owner) ->
          port.refuse(texts.text("ui.settings.storage.port.busy", said, owner));
      case Doorway.HubPort.Entrance() ->
          port.refuse(texts.text("ui.settings.storage.port.entrance", said));
    }
  }

  /** What was said of an earlier change is no news any more. */
  private void quiet() {
    switchTrouble.set("");
    port.quiet();
    write.quiet();
    read.quiet();
  }

  /** Has apps told to write to the hub that is typed; to none but the built-in one if nothing is. */
  public void saveWrite() {
    saveAddress(write, Settings::withHubUrl);
  }

  /** Has apps told to read where it is typed. */
  public void saveRead() {
    saveAddress(read, Settings::withHubReadUrl);
  }

  private void saveAddress(
      Field field, BiFunction<Settings, Optional<String>, Settings> change) {
    quiet();
    if (field.typedProperty().get().isBlank()) {
      save(field, settings -> change.apply(settings, Optional.empty()), "ui.settings.hub.none");
      return;
    }
    switch (HubAddress.check(field.typedProperty().get())) {
      case HubAddress.Good(String address) ->
          save(
              field,
              settings -> change.apply(settings, Optional.of(address)),
              "ui.settings.hub.saved");
      case HubAddress.NotAnAddress() -> field.refuse(texts.text("ui.settings.hub.malformed"));
      case HubAddress.NotSecure() -> field.refuse(texts.text("ui.settings.hub.insecure"));
    }
  }

  private void save(Field field, UnaryOperator<Settings> change, String key) {
    choices.change(
        change,
        writing -> {
          switch (writing) {
            case SettingsBook.Writing.Written _ -> field.say(texts.text(key));
            case SettingsBook.Writing.NotWritten() -> field.refuse(texts.text("ui.settings.failed"));
          }
        });
  }
}
