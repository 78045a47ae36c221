package dev.ownhand.ui.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** A field for a password, which shows dots or, if it is wished, what is typed. */
public final class PasswordBox extends StackPane {
  private final PasswordField hidden = new PasswordField();
  private final TextField shown = new TextField();

  /**
   * With what is typed.
   *
   * @param readable whether it is shown
   */
  public PasswordBox(StringProperty typed, BooleanProperty readable) {
    hidden.textProperty().bindBidirectional(typed);
    shown.textProperty().bindBidirectional(typed);
    shown.visibleProperty().bind(readable);
    hidden.visibleProperty().bind(readable.not());
    hidden.accessibleTextProperty().bind(accessibleTextProperty());
    shown.accessibleTextProperty().bind(accessibleTextProperty());
    getChildren().addAll(hidden, shown);
  }

  /** The field that is there now. */
  public TextField field() {
    return shown.isVisible() ? shown : hidden;
  }

  @Override
  public void requestFocus() {
    field().requestFocus();
  }
}
