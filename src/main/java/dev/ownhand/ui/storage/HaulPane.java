package dev.ownhand.ui.storage;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far long work has come, and how to stop it; there only while it is under way. */
public final class HaulPane extends VBox {
  private @Nullable Node before;

  public HaulPane(Haul haul, Texts texts) {
    getStyleClass().addAll("form", "haul");
    Section.when(haul.runningProperty(), this);
    var bar = new ProgressBar();
    bar.getStyleClass().add("amount-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(haul.shareProperty());
    bar.accessibleTextProperty().bind(haul.saidProperty());
    Label said = Wording.sentence("");
    said.textProperty().bind(haul.saidProperty());
    var current = new Label();
    current.getStyleClass().add("quiet");
    current.textProperty().bind(haul.currentProperty());
    var whole = new Tooltip();
    whole.textProperty().bind(haul.currentProperty());
    current.setTooltip(whole);
    Button stop = Section.button(texts, "ui.stop", haul::stop);
    stop.disableProperty().bind(haul.stoppingProperty());
    getChildren().addAll(bar, said, Section.line(current, stop));
    visibleProperty()
        .addListener(
            (_, _, there) -> {
              if (there) {
                Platform.runLater(() -> begun(stop));
              } else {
                over();
              }
            });
  }

  private void begun(Button stop) {
    Scene scene = getScene();
    if (scene != null && isVisible()) {
      before = scene.getFocusOwner();
      Sight.focus(stop);
      Sight.bring(this);
    }
  }

  private void over() {
    Node then = before;
    before = null;
    if (then != null && isFocusWithin()) {
      Sight.focus(then);
    }
  }
}
