package dev.ownhand.ui.unlock;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The main window while everything is locked. */
public final class UnlockScreen implements View {
  private final UnlockViewModel model;
  private final UnlockView form;
  private final VBox root;

  /**
   * With an empty field.
   *
   * @param why why it was locked without the person's doing, or an empty text
   * @param wayOut what is left to somebody who has lost the password
   */
  public UnlockScreen(
      UnlockViewModel model, ObservableValue<String> why, Node wayOut, Texts texts) {
    this.model = model;
    form = new UnlockView(model, texts);
    var lost =
        new TitledPane(
            texts.text("ui.unlock.lost"),
            new VBox(Wording.sentence(texts.text("ui.unlock.forgotten")), wayOut));
    lost.setExpanded(false);
    lost.setAnimated(false);
    lost.getStyleClass().add("lost");
    root =
        new VBox(
            Wording.title(texts.text("ui.unlock.title")),
            new Notice(Notice.Weight.NOTE, why),
            Wording.sentence(texts.text("ui.unlock.text")),
            form,
            lost);
    root.getStyleClass().addAll("screen", "narrow");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return form.field();
  }

  @Override
  public void left() {
    model.passwordProperty().set("");
  }
}
