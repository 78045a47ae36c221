package dev.ownhand.ui.settings;

import dev.ownhand.settings.Settings;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The built-in hub, and another one instead of it. */
final class StoragePart extends Part {
  StoragePart(ChoicesViewModel choices, HubViewModel model, Texts texts) {
    super(texts, "ui.settings.storage");
    var builtIn = new ComboBox<Settings.BuiltInHub>();
    builtIn.getItems().setAll(Settings.BuiltInHub.values());
    builtIn.setConverter(
        new Worded<>(
            one -> texts.text("ui.settings.storage.built_in." + one.name().toLowerCase(Locale.ROOT))));
    choices
        .answeredProperty()
        .subscribe(_ -> builtIn.setValue(choices.currentProperty().get().builtInHub()));
    builtIn.setOnAction(
        _ -> {
          if (builtIn.getValue() != choices.currentProperty().get().builtInHub()) {
            model.have(builtIn.getValue());
          }
        });
    add(
        Wording.quiet(texts.text("ui.settings.storage.text")),
        group(Wording.labelOf(builtIn, texts.text("ui.settings.storage.built_in")), builtIn),
        danger(model.switchTroubleProperty()),
        port(model),
        Wording.quiet(texts.text("ui.settings.storage.port.text")),
        Wording.quiet(texts.text("ui.settings.hub.text")),
        address(model.write(), "ui.settings.hub.write", model::saveWrite),
        address(model.read(), "ui.settings.hub.read", model::saveRead));
  }

  private VBox port(HubViewModel model) {
    var field = typing(new TextField(), model.port().typedProperty(), model::savePort);
    field.getStyleClass().add("short-field");
    return saved(model.port(), field, "ui.settings.storage.port", button("ui.settings.port.do", model::savePort));
  }

  private VBox address(Field model, String name, Runnable save) {
    var field = typing(new TextField(), model.typedProperty(), save);
    return saved(model, field, name, button("ui.settings.save", save));
  }

  private VBox saved(Field model, TextField field, String name, Button button) {
    button.setAccessibleHelp(texts.text(name));
    return group(
        Wording.labelOf(field, texts.text(name)),
        line(field, button),
        danger(model.troubleProperty()),
        good(model.saidProperty()));
  }
}
