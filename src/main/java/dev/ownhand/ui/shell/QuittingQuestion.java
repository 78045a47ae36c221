package dev.ownhand.ui.shell;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asked when Ownhand is to end while something is half done. */
public final class QuittingQuestion extends VBox {
  /**
   * The question.
   *
   * @param quit ends Ownhand
   * @param stay leaves everything as it is
   */
  public QuittingQuestion(AtWork atWork, Texts texts, Runnable quit, Runnable stay) {
    getStyleClass().addAll("dialog-body", "narrow");
    var end = new Button(texts.text("ui.closing.quit"));
    end.setOnAction(_ -> quit.run());
    var goOn = new Button(texts.text("ui.closing.stay"));
    goOn.getStyleClass().add("accent");
    goOn.setDefaultButton(true);
    goOn.setCancelButton(true);
    goOn.setOnAction(_ -> stay.run());
    var answers = new HBox(end, goOn);
    answers.getStyleClass().addAll("line", "to-the-right");
    getChildren()
        .addAll(
            Wording.heading(texts.text("ui.quitting.title")), new Losses(atWork, texts), answers);
  }
}
