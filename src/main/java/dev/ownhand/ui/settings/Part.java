package dev.ownhand.ui.settings;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.work.Activity;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A part of the settings, below its heading. */
abstract class Part extends VBox {
  final Texts texts;

  Part(Texts texts, String heading) {
    this.texts = texts;
    getStyleClass().add("part");
    getChildren().add(Wording.heading(texts.text(heading)));
  }

  final void add(Node... nodes) {
    getChildren().addAll(nodes);
  }

  /** What belongs together, closer than the rest. */
  static VBox group(Node... nodes) {
    var group = new VBox(nodes);
    group.getStyleClass().addAll("form", "group");
    return group;
  }

  final Button button(String key, Runnable act) {
    var button = new Button(texts.text(key));
    button.setWrapText(true);
    button.setMinHeight(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /**
   * While work is under way nothing can be typed; then the focus is where one goes on. A field that was
   * switched off would hand the focus on to whatever comes next.
   */
  static void guard(Activity activity, TextField first, TextField... others) {
    for (TextField field : others) {
      field.editableProperty().bind(activity.runningProperty().not());
    }
    first.editableProperty().bind(activity.runningProperty().not());
    activity
        .runningProperty()
        .addListener(
            (_, _, running) -> {
              if (!running) {
                first.requestFocus();
                first.selectAll();
              }
            });
  }

  /** A field; Enter does what its form is for. */
  static <F extends TextField> F typing(F field, StringProperty typed, Runnable enter) {
    field.textProperty().bindBidirectional(typed);
    field.setOnAction(_ -> enter.run());
    return field;
  }

  /** The button keeps its width. */
  static HBox line(Region wide, Button after) {
    HBox.setHgrow(wide, Priority.ALWAYS);
    after.setMinWidth(Button.USE_PREF_SIZE);
    var line = new HBox(wide, after);
    line.getStyleClass().add("field-line");
    return line;
  }

  static Notice good(ObservableValue<String> said) {
    return new Notice(Notice.Weight.GOOD, said);
  }

  static Notice danger(ObservableValue<String> trouble) {
    return new Notice(Notice.Weight.DANGER, trouble);
  }
}
