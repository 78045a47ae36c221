package dev.ownhand.ui.controls;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A sentence that must be noticed, there only while there is something to say. */
public final class Notice extends HBox {
  /** How much it matters. */
  public enum Weight {
    GOOD,
    NOTE,
    WARNING,
    DANGER
  }

  private final Label label = Wording.sentence("");

  /** With what it says, or an empty text while it is not there. */
  public Notice(Weight weight, ObservableValue<String> text) {
    label.textProperty().bind(text);
    visibleProperty().bind(text.map(said -> !said.isEmpty()));
    managedProperty().bind(visibleProperty());
    getStyleClass().addAll("notice", weight.name().toLowerCase(Locale.ROOT));
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(text);
    HBox.setHgrow(label, Priority.ALWAYS);
    getChildren().add(label);
  }
}
