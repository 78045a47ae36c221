package dev.ownhand.ui.storage;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for a hub's address, and what came of looking there. */
public final class HubField extends VBox {
  /** With the key of its name. */
  public HubField(HubFinder finder, String name, Texts texts) {
    getStyleClass().addAll("form", "group");
    var field = Section.typing(new TextField(), finder::look);
    field.textProperty().bindBidirectional(finder.typedProperty());
    field.setPromptText(texts.text("ui.storage.hub.prompt"));
    Button look = Section.button(texts, "ui.storage.hub.look", finder::look);
    look.disableProperty().bind(finder.typedProperty().map(String::isBlank));
    var progress = new Progress(finder.activity(), texts.text("ui.storage.hub.looking"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    getChildren()
        .addAll(
            Wording.labelOf(field, texts.text(name)),
            Section.line(field, look),
            progress,
            Section.danger(finder.troubleProperty()),
            Section.good(finder.saidProperty()));
  }
}
