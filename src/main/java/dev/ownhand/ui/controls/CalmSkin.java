package dev.ownhand.ui.controls;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A text field whose caret stops blinking, but stays, when nobody has used it for a while, as in GTK: as long
 * as it blinks, the toolkit is at work for the whole window sixty times a second.
 */
public final class CalmSkin extends TextFieldSkin {
  private static final Duration UNUSED = Duration.seconds(10);

  private final PauseTransition rest = new PauseTransition(UNUSED);

  /** Of a field, which has no other skin yet. */
  public CalmSkin(TextField field) {
    super(field);
    rest.setOnFinished(_ -> setCaretAnimating(false));
    field.addEventFilter(KeyEvent.KEY_PRESSED, _ -> rest.playFromStart());
    field.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> rest.playFromStart());
    field.focusedProperty().subscribe(this::follow);
  }

  private void follow(boolean isFocused) {
    if (isFocused) {
      rest.playFromStart();
    } else {
      rest.stop();
    }
  }
}
