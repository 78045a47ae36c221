package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A box that completes words while they are typed: arrow keys choose one, Enter or Tab takes it. Without
 * anything to complete, Tab moves on and Enter does the main thing.
 */
final class PhraseBox extends StackPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final RestoreViewModel model;
  private final TextArea area = new TextArea();
  private final VBox offered = new VBox();
  private List<String> completions = List.of();
  private int chosen;
  private boolean typing;

  PhraseBox(RestoreViewModel model, Texts texts) {
    this.model = model;
    area.setWrapText(true);
    area.setPrefRowCount(4);
    area.setAccessibleHelp(texts.text("ui.welcome.restore.keys"));
    area.getStyleClass().add("phrase-box");
    area.textProperty().bindBidirectional(model.typedProperty());
    area.textProperty().subscribe(this::typed);
    area.caretPositionProperty().subscribe(at -> moved(at.intValue()));
    model.caretProperty().subscribe(at -> lead(at.intValue()));
    area.focusedProperty().subscribe(this::settle);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    offered.getStyleClass().add("completions");
    offered.setManaged(false);
    offered.setFocusTraversable(false);
    getChildren().addAll(area, offered);
    settle();
  }

  TextArea area() {
    return area;
  }

  private void typed() {
    settle();
    typing = true;
  }

  private void moved(int at) {
    model.caretProperty().set(at);
    if (typing && area.isFocused()) {
      offer(model.completions());
    } else {
      settle();
    }
    typing = false;
  }

  private void lead(int at) {
    if (area.getCaretPosition() != at) {
      area.positionCaret(at);
    }
  }

  /** Offers nothing any more. */
  void settle() {
    offer(List.of());
    typing = false;
  }

  private void offer(List<String> words) {
    completions = words;
    chosen = 0;
    offered.setVisible(!words.isEmpty());
    offered.getChildren().setAll(words.stream().map(this::choice).toList());
    if (!words.isEmpty()) {
      mark();
      place();
    }
  }

  private Label choice(String word) {
    var choice = new Label(word);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.getStyleClass().add("completion");
    choice.setOnMousePressed(
        event -> {
          take(word);
          event.consume();
        });
    return choice;
  }

  private void mark() {
    for (int i = 0; i < offered.getChildren().size(); i++) {
      offered.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
  }

  /** Under the letter before the caret. */
  private void place() {
    double x = 0;
    double y = area.getHeight();
    if (area.getSkin() instanceof TextAreaSkin skin && area.getCaretPosition() > 0) {
      Rectangle2D letter = skin.getCharacterBounds(area.getCaretPosition() - 1);
      Bounds here = area.getBoundsInParent();
      x = here.getMinX() + letter.getMinX();
      y = here.getMinY() + letter.getMaxY();
    }
    offered.applyCss();
    offered.autosize();
    offered.relocate(Math.max(0, Math.min(x, getWidth() - offered.getWidth())), y);
  }

  private void take(String word) {
    model.complete(word);
    settle();
  }

  private void pressed(KeyEvent event) {
    if (completions.isEmpty()) {
      pressedAlone(event);
      return;
    }
    switch (event.getCode()) {
      case DOWN -> choose(event, 1);
      case UP -> choose(event, -1);
      case TAB, ENTER -> {
        take(completions.get(chosen));
        event.consume();
      }
      case ESCAPE -> {
        settle();
        event.consume();
      }
      default -> {}
    }
  }

  private void choose(KeyEvent event, int by) {
    chosen = Math.floorMod(chosen + by, completions.size());
    mark();
    event.consume();
  }

  private void pressedAlone(KeyEvent event) {
    switch (event.getCode()) {
      case TAB -> {
        requestFocusFrom(event);
        event.consume();
      }
      case ENTER -> {
        model.next();
        event.consume();
      }
      default -> {}
    }
  }

  private void requestFocusFrom(KeyEvent event) {
    var _ =
        area.requestFocusTraversal(
            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
  }
}
