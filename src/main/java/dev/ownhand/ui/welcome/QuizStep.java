package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Three words are asked for, as often as it takes. */
final class QuizStep implements View {
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final CreateViewModel model;
  private final Texts texts;
  private final Map<QuizWord, TextField> fields = new HashMap<>();
  private final VBox root = new VBox();

  QuizStep(CreateViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    root.getStyleClass().add("step");
    root.getChildren()
        .addAll(
            Steps.head(new Steps.Place(2, 3), texts.text("ui.welcome.quiz.title"), texts),
            Wording.sentence(texts.text("ui.welcome.quiz.text")));
    model.quiz().forEach(word -> root.getChildren().add(question(word)));
    root.getChildren()
        .add(
            Steps.ways(
                Steps.button(texts.text("ui.welcome.quiz.back"), model::back),
                Steps.button(texts.text("ui.welcome.quiz.next"), this::answer)));
  }

  private Node question(QuizWord word) {
    String position = String.valueOf(word.position());
    var field = new TextField();
    field.textProperty().bindBidirectional(word.typedProperty());
    field.getStyleClass().add("quiz-word");
    fields.put(word, field);
    var said = new Label();
    said.setWrapText(true);
    said.getStyleClass().add("quiz-said");
    said.textProperty().bind(word.standingProperty().map(standing -> said(standing, position)));
    word.standingProperty()
        .subscribe(
            standing -> {
              said.pseudoClassStateChanged(RIGHT, standing == QuizWord.Standing.RIGHT);
              said.pseudoClassStateChanged(WRONG, standing == QuizWord.Standing.WRONG);
              field.setAccessibleHelp(said(standing, position));
            });
    var question =
        new VBox(Wording.labelOf(field, texts.text("ui.welcome.quiz.word", position)), field, said);
    question.getStyleClass().add("question");
    return question;
  }

  private String said(QuizWord.Standing standing, String position) {
    return switch (standing) {
      case UNTRIED -> "";
      case RIGHT -> texts.text("ui.welcome.quiz.right");
      case WRONG -> texts.text("ui.welcome.quiz.wrong", position);
    };
  }

  private void answer() {
    model.next();
    model.quiz().stream()
        .filter(word -> word.standingProperty().get() == QuizWord.Standing.WRONG)
        .findFirst()
        .map(fields::get)
        .ifPresent(Node::requestFocus);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return fields.getOrDefault(model.quiz().getFirst(), new TextField());
  }
}
