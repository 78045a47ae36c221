package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import javafx.scene.Node;
import javafx.scene.Parent;

/** A new keychain, step by step. */
public final class CreateView implements View {
  private final CreateViewModel model;
  private final Texts texts;
  private final Runnable back;
  private final Runnable done;
  private final Steps steps = new Steps();

  public CreateView(CreateViewModel model, Texts texts, Runnable back, Runnable done) {
    this.model = model;
    this.texts = texts;
    this.back = back;
    this.done = done;
    model.stepProperty().subscribe(step -> steps.show(view(step)));
  }

  private View view(CreateViewModel.Step step) {
    return switch (step) {
      case WORDS -> new WordsStep(model, texts, back);
      case QUIZ -> new QuizStep(model, texts);
      case PASSWORD ->
          new PasswordStep(
              model.password(), texts, new Steps.Place(3, 3), model::back, model::next);
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
