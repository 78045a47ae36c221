package dev.ownhand.ui.welcome;

import dev.ownhand.base.Printable;
import dev.ownhand.keychain.PhraseDraft.Standing;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One box for the whole phrase, and beneath it the words as they were understood. */
final class PhraseStep implements View {
  private static final int MOST_CHARS = 16;

  private final RestoreViewModel model;
  private final Texts texts;
  private final PhraseBox box;
  private final FlowPane chips = new FlowPane();
  private final VBox root;

  PhraseStep(RestoreViewModel model, Texts texts, Runnable back) {
    this.model = model;
    this.texts = texts;
    box = new PhraseBox(model, texts);
    chips.getStyleClass().add("chips");
    model.words().addListener((ListChangeListener<RestoreViewModel.SeenWord>) _ -> fill());
    fill();
    Label count = Wording.quiet("");
    count.textProperty().bind(model.progressProperty());
    Button on = Steps.button(texts.text("ui.welcome.restore.next"), model::next);
    on.disableProperty().bind(model.typedProperty().isEmpty());
    root =
        new VBox(
            Steps.head(new Steps.Place(1, 2), texts.text("ui.welcome.restore.title"), texts),
            Wording.sentence(texts.text("ui.welcome.restore.text")),
            new VBox(Wording.labelOf(box.area(), texts.text("ui.welcome.restore.phrase")), box),
            chips,
            count,
            new Notice(Notice.Weight.DANGER, model.troubleProperty()),
            Steps.ways(Steps.button(texts.text("ui.welcome.back"), back), on));
    root.getStyleClass().add("step");
    box.getParent().setViewOrder(-1);
    box.getParent().getStyleClass().add("form");
  }

  private void fill() {
    chips.getChildren().setAll(model.words().stream().map(this::chip).toList());
    chips.setManaged(!model.words().isEmpty());
  }

  private Node chip(RestoreViewModel.SeenWord seen) {
    String position = String.valueOf(seen.position());
    String word = Printable.line(seen.typed().word(), MOST_CHARS);
    var number = new Label(position);
    number.getStyleClass().add("word-number");
    var text = new Label(word);
    text.getStyleClass().add("word");
    var chip = new HBox(number, text);
    chip.getStyleClass().add("chip");
    if (seen.typed().standing() == Standing.NOT_IN_LIST) {
      chip.getStyleClass().add("unknown");
      text.setAccessibleText(texts.text("ui.welcome.restore.unknown", position, word));
      seen.nearest()
          .ifPresent(
              meant -> {
                Button correct =
                    Steps.button(
                        texts.text("ui.welcome.restore.meant", meant), () -> correct(seen));
                correct.setMinHeight(Region.USE_PREF_SIZE);
                chip.getChildren().add(correct);
              });
    }
    return chip;
  }

  private void correct(RestoreViewModel.SeenWord seen) {
    model.correct(seen);
    box.settle();
    box.area().requestFocus();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return box.area();
  }
}
