package dev.ownhand.ui.unlock;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CalmSkin;
import dev.ownhand.ui.controls.CapsLock;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** One field and one button. */
public final class UnlockView extends VBox {
  private final PasswordField password = new PasswordField();

  public UnlockView(UnlockViewModel model, Texts texts) {
    getStyleClass().add("form");
    // Where it is locked, it may stand for hours.
    password.setSkin(new CalmSkin(password));
    var unlock = new Button(texts.text("ui.unlock.do"));
    unlock.setDefaultButton(true);
    unlock.disableProperty()
        .bind(
            model.passwordProperty().isEmpty()
                .or(model.waitingProperty())
                .or(model.activity().runningProperty()));
    unlock.setOnAction(_ -> model.unlock());
    password.textProperty().bindBidirectional(model.passwordProperty());
    // Switched off, it would hand the focus on to the button that stops.
    password.editableProperty().bind(model.activity().runningProperty().not());
    password.setOnAction(_ -> model.unlock());
    model.activity().runningProperty().subscribe(running -> {
      if (!running) {
        password.requestFocus();
      }
    });
    getChildren()
        .addAll(
            Wording.labelOf(password, texts.text("ui.password")),
            password,
            new CapsLock(password, texts),
            new Notice(Notice.Weight.DANGER, model.troubleProperty()),
            unlock,
            new Progress(model.activity(), texts.text("ui.unlock.doing"), texts));
  }

  /** The field for the password. */
  public PasswordField field() {
    return password;
  }
}
