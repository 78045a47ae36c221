package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import javafx.scene.Node;
import javafx.scene.Parent;

/** A keychain brought back, step by step. */
public final class RestoreView implements View {
  private final RestoreViewModel model;
  private final Texts texts;
  private final Runnable back;
  private final Runnable done;
  private final Steps steps = new Steps();

  public RestoreView(RestoreViewModel model, Texts texts, Runnable back, Runnable done) {
    this.model = model;
    this.texts = texts;
    this.back = back;
    this.done = done;
    model.stepProperty().subscribe(step -> steps.show(view(step)));
  }

  private View view(RestoreViewModel.Step step) {
    return switch (step) {
      case PHRASE -> new PhraseStep(model, texts, back);
      case PASSWORD ->
          new PasswordStep(
              model.password(), texts, new Steps.Place(2, 2), model::back, model::next);
      case DONE ->
          new DoneStep(model.password().identityProperty().get(), texts, model.around(), done);
    };
  }

  @Override
  public Parent root() {
    return steps;
  }

  @Override
  public Node firstFocus() {
    return steps.first();
  }

  @Override
  public void left() {
    model.leave();
  }
}
