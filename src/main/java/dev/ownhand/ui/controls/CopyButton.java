package dev.ownhand.ui.controls;

import dev.ownhand.texts.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** Copies a text, and says for a moment that it did. */
public final class CopyButton extends Button {
  private static final Duration ACKNOWLEDGED = Duration.seconds(2);

  /** With what is copied; it must not be secret. */
  public CopyButton(String content, Texts texts) {
    super(texts.text("ui.copy"));
    var pause = new PauseTransition(ACKNOWLEDGED);
    pause.setOnFinished(_ -> setText(texts.text("ui.copy")));
    setOnAction(
        _ -> {
          var copied = new ClipboardContent();
          copied.putString(content);
          Clipboard.getSystemClipboard().setContent(copied);
          setText(texts.text("ui.copied"));
          notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
          pause.playFromStart();
        });
    getStyleClass().add("copy");
  }
}
