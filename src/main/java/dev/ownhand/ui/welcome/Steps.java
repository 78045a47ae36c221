package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A place for one step after the other, and what steps have in common. */
final class Steps extends VBox {
  private Node first = this;

  Steps() {
    getStyleClass().addAll("screen", "steps");
  }

  /** Shows a step instead of the one before. */
  void show(View step) {
    first = step.firstFocus();
    getChildren().setAll(step.root());
    for (Parent around = getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane scrolled) {
        scrolled.setVvalue(0);
      }
    }
    first.requestFocus();
  }

  /** What has the focus when the step is shown. */
  Node first() {
    return first;
  }

  /** How far one has come, and what the step is about. */
  static Region head(Place place, String title, Texts texts) {
    Label step =
        Wording.quiet(
            texts.text("ui.welcome.step", String.valueOf(place.step()), String.valueOf(place.of())));
    var head = new VBox(step, Wording.title(title));
    head.getStyleClass().add("step-head");
    return head;
  }

  /** Which step of how many. */
  record Place(int step, int of) {}

  /** A way back on the left, the way on at the right. */
  static Region ways(Button back, Button on) {
    on.setDefaultButton(true);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var ways = new HBox(back, gap, on);
    ways.getStyleClass().add("ways");
    return ways;
  }

  /** A button that does something. */
  static Button button(String text, Runnable act) {
    var button = new Button(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
