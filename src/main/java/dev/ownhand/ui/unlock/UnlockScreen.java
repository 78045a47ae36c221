package dev.ownhand.ui.unlock;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** The main window while everything is locked. */
public final class UnlockScreen implements View {
  private final UnlockViewModel model;
  private final UnlockView form;
  private final VBox root;

  public UnlockScreen(UnlockViewModel model, Texts texts) {
    this.model = model;
    form = new UnlockView(model, texts);
    root =
        new VBox(
            Wording.title(texts.text("ui.unlock.title")),
            Wording.sentence(texts.text("ui.unlock.text")),
            form,
            Wording.quiet(texts.text("ui.unlock.forgotten")));
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
