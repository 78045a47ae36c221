package dev.ownhand.ui.shell;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says, after the main window was closed, that Ownhand is still there. */
public final class StayingNote extends VBox {
  /** Where Ownhand can be seen without its window. */
  public enum Where {
    IN_THE_TRAY,
    NOWHERE
  }

  /**
   * The note.
   *
   * @param where how the window is found again
   * @param show shows the main window again
   * @param quit ends Ownhand after all
   */
  public StayingNote(Where where, Texts texts, Runnable show, Runnable quit) {
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
            Wording.sentence(
                texts.text(
                    switch (where) {
                      case IN_THE_TRAY -> "ui.staying.tray";
                      case NOWHERE -> "ui.staying.text";
                    })),
            answers);
  }
}
