package dev.ownhand.ui.settings;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** Where apps find Ownhand. */
final class EntrancePart extends Part {
  private final TextField port;

  EntrancePart(ChoicesViewModel model, Texts texts) {
    super(texts, "ui.settings.entrance");
    port = typing(new TextField(), model.port().typedProperty(), model::savePort);
    port.getStyleClass().add("short-field");
    guard(model.moving(), port);
    Button move = button("ui.settings.port.do", model::savePort);
    move.disableProperty().bind(model.moving().runningProperty());
    var progress = new Progress(model.moving(), texts.text("ui.settings.port.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    add(
        Wording.quiet(texts.text("ui.settings.entrance.text")),
        group(
            Wording.labelOf(port, texts.text("ui.settings.port")),
            line(port, move),
            danger(model.port().troubleProperty()),
            good(model.port().saidProperty()),
            progress));
  }

  TextField firstFocus() {
    return port;
  }
}
