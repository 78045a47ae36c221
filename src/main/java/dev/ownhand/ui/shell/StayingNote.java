package dev.ownhand.ui.shell;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says, after the main window was closed, that Ownhand is still there. */
public final class StayingNote extends VBox {
  /**
   * The note.
   *
   * @param show shows the main window again
   * @param quit ends Ownhand after all
   */
  public StayingNote(Texts texts, Runnable show, Runnable quit) {
    getStyleClass().addAll("dialog-body", "narrow");
    var again = new Button(texts.text("ui.staying.show"));
    again.setOnAction(_ -> show.run());
    var end = new Button(texts.text("ui.closing.quit"));
    end.setOnAction(_ -> quit.run());
    var answers = new HBox(again, end);
    answers.getStyleClass().addAll("line", "to-the-right");
    getChildren()
        .addAll(
            Wording.heading(texts.text("ui.staying.title")),
            Wording.sentence(texts.text("ui.staying.text")),
            answers);
  }
}
