package dev.ownhand.ui.proofs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** How it stands with an account: in words, and in a colour that goes with them. */
final class StateLabel extends Label {
  /** Bound, so that the model, which lives longer, holds on to nothing here. */
  private final ObjectProperty<Finding> finding = new SimpleObjectProperty<>(this, "finding");

  StateLabel(ObservableValue<Finding> shown) {
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    finding.bind(shown);
    finding.subscribe(
        now -> {
          setText(now.state());
          getStyleClass().setAll("label", "badge", now.mark().style());
        });
  }
}
