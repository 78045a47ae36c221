package dev.ownhand.ui.storage.files;

import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** What is asked before something is done for good. */
final class AskingPane extends Section {
  private final FilesViewModel model;
  private final String where;
  private final Node otherwise;

  /** What had the focus when it was asked gets it back. */
  private @Nullable Node before;

  /** With what has the focus afterwards if what had it is gone. */
  AskingPane(FilesViewModel model, Node otherwise, Texts texts) {
    super(texts);
    this.model = model;
    this.otherwise = otherwise;
    where = new StorageTexts(texts).place(model.app().place());
    getStyleClass().add("danger-part");
    model.askingProperty().subscribe(this::show);
  }

  private void show(Asking asking) {
    boolean asked = !(asking instanceof Asking.Nothing);
    boolean answered = isFocusWithin();
    if (asked && !answered) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    }
    setVisible(asked);
    setManaged(asked);
    String app = model.app().name();
    getChildren()
        .setAll(
            switch (asking) {
              case Asking.Nothing() -> List.<Node>of();
              case Asking.Deleting(FileRow file) ->
                  List.of(
                      Wording.heading(texts.text("ui.storage.delete.ask")),
                      Wording.sentence(
                          texts.text("ui.storage.delete.text", file.name(), app, where)),
                      copies("ui.storage.delete.copy"),
                      answers("ui.storage.delete.do"));
              case Asking.SigningOut() ->
                  List.of(
                      Wording.heading(texts.text("ui.storage.sign_out.ask", app)),
                      Wording.sentence(texts.text("ui.storage.sign_out.text", app)),
                      answers("ui.storage.sign_out.do"));
              case Asking.Clearing() -> clearing(app);
            });
    if (asked) {
      firstAnswer().requestFocus();
      Sight.bring(this);
    } else if (answered && before != null) {
      Sight.focus(before, otherwise);
    }
  }

  private List<Node> clearing(String app) {
    var word = typing(new TextField(), model::confirm);
    word.textProperty().bindBidirectional(model.confirmationProperty());
    return List.of(
        Wording.heading(texts.text("ui.storage.clear.ask", app)),
        Wording.sentence(texts.text("ui.storage.clear.text", app, where)),
        copies("ui.storage.clear.copies"),
        group(Wording.labelOf(word, texts.text("ui.storage.clear.confirm", model.word())), word),
        answers("ui.storage.clear.do"));
  }

  /** What becomes of the copies at another hub, if there are any. */
  private Node copies(String key) {
    String hub = model.app().mirror().map(StorageTexts::host).orElse("");
    Label sentence = Wording.sentence(texts.text(key, hub));
    sentence.setVisible(!hub.isEmpty());
    sentence.setManaged(!hub.isEmpty());
    return sentence;
  }

  /** Enter alone does nothing for good: the focus is on the way back, or where a word is to be typed. */
  private Node answers(String key) {
    String no =
        model.askingProperty().get() instanceof Asking.SigningOut()
            ? "ui.cancel"
            : "ui.storage.keep";
    Button keep = button(no, () -> model.ask(new Asking.Nothing()));
    keep.setCancelButton(true);
    Button act = button(key, model::confirm);
    act.getStyleClass().add("erase");
    if (model.askingProperty().get() instanceof Asking.Clearing) {
      act.disableProperty()
          .bind(model.confirmationProperty().map(typed -> !model.isConfirmed(typed)));
    }
    return acts(keep, act);
  }

  private Node firstAnswer() {
    return getChildren().stream()
        .flatMap(
            node ->
                node instanceof Pane pane
                    ? pane.getChildren().stream()
                    : Stream.of(node))
        .filter(Node::isFocusTraversable)
        .findFirst()
        .orElse(this);
  }
}
