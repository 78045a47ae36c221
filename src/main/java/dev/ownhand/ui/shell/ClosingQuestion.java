package dev.ownhand.ui.shell;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asked when the main window is closed for the first time. */
public final class ClosingQuestion extends VBox {
  /**
   * The question.
   *
   * @param atWork what would end
   * @param then told what is to happen
   * @param back the window is to stay after all
   */
  public ClosingQuestion(
      ClosingViewModel model,
      AtWork atWork,
      Texts texts,
      Consumer<ClosingViewModel.Step> then,
      Runnable back) {
    getStyleClass().addAll("dialog-body", "narrow");
    var stay = new Button(texts.text("ui.closing.stay"));
    stay.getStyleClass().add("accent");
    stay.setDefaultButton(true);
    stay.setOnAction(_ -> then.accept(model.stay()));
    var quit = new Button(texts.text("ui.closing.quit"));
    quit.setOnAction(_ -> then.accept(model.quit()));
    var cancel = new Button(texts.text("ui.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(_ -> back.run());
    // The first that Tab reaches would otherwise take Enter for itself.
    sceneProperty().subscribe(_ -> Platform.runLater(stay::requestFocus));
    model.remembersProperty().set(false);
    var remembers = new CheckBox(texts.text("ui.closing.remember"));
    remembers.selectedProperty().bindBidirectional(model.remembersProperty());
    var answers = new HBox(cancel, quit, stay);
    answers.getStyleClass().addAll("line", "to-the-right");
    getChildren()
        .addAll(
            Wording.heading(texts.text("ui.closing.title")),
            Wording.sentence(texts.text("ui.closing.text")),
            new Losses(atWork, texts),
            remembers,
            answers);
  }
}
