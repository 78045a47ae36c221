package dev.ownhand.ui.identities;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A field for a label; Enter takes it, Escape does not. */
final class LabelForm extends VBox {
  private final TextField field = new TextField();

  LabelForm(IdentitiesViewModel model, String name, String act, Texts texts) {
    getStyleClass().add("form");
    field.textProperty().bindBidirectional(model.draftProperty());
    field.disableProperty().bind(model.activity().runningProperty());
    field.setOnAction(_ -> model.save());
    var save = new Button(act);
    save.getStyleClass().add("accent");
    save.disableProperty().bind(model.activity().runningProperty());
    save.setOnAction(_ -> model.save());
    var stop = new Button(texts.text("ui.cancel"));
    stop.setOnAction(_ -> model.stopEditing());
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            model.stopEditing();
            key.consume();
          }
        });
    var buttons = new FlowPane(save, stop);
    buttons.getStyleClass().add("acts");
    getChildren().addAll(Wording.labelOf(field, name), field, buttons);
  }

  void focus() {
    field.requestFocus();
    field.selectAll();
  }
}
