package dev.ownhand.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

/** Every sentence comes from the bundle, and none is cut off. */
class WordingTest {
  @Test
  void everySentenceComesFromTheBundle() {
    var foreign = new ArrayList<String>();
    for (Exhibit exhibit : Exhibition.all()) {
      Exhibition.show(
          exhibit,
          Pseudo.texts(),
          stage ->
              Nodes.shown(stage.getScene().getRoot())
                  .flatMap(WordingTest::said)
                  .filter(text -> !isFromTheBundle(text) && !isFromOutside(text))
                  .forEach(text -> foreign.add(exhibit.name() + ": " + text)));
    }
    assertEquals(List.of(), foreign);
  }

  private static Stream<String> said(Node node) {
    String text = node instanceof Labeled labeled ? labeled.getText() : null;
    String prompt = node instanceof TextInputControl input ? input.getPromptText() : null;
    String tip =
        node instanceof Control control && control.getTooltip() != null
            ? control.getTooltip().getText()
            : null;
    return Stream.of(text, prompt, tip, node.getAccessibleText(), node.getAccessibleHelp())
        .filter(Objects::nonNull)
        .filter(each -> !each.isBlank());
  }

  private static boolean isFromTheBundle(String text) {
    return text.contains(Pseudo.OPEN) && text.contains(Pseudo.CLOSE);
  }

  /**
   * One word alone (an origin, an identity, a word of a phrase), a quotation, or what an exhibit says is a
   * name, perhaps cut.
   */
  private static boolean isFromOutside(String text) {
    return !text.strip().contains(" ")
        || text.startsWith("“")
        || Exhibit.NAMES.stream()
            .anyMatch(name -> text.contains(name) || name.startsWith(text.replace("…", "")));
  }

  @Test
  void nothingIsCutOffWithoutAWayToReadItWhole() {
    var cut = new ArrayList<String>();
    for (Exhibit exhibit : Exhibition.all()) {
      Exhibition.showAgain(
          exhibit,
          stage ->
              Nodes.shown(stage.getScene().getRoot())
                  .filter(node -> node instanceof Labeled labeled && isCut(labeled))
                  .forEach(node -> cut.add(exhibit.name() + ": " + Nodes.describe(node))));
    }
    assertEquals(List.of(), cut);
  }

  private static boolean isCut(Labeled labeled) {
    String whole = labeled.getText();
    return whole != null
        && labeled.getTooltip() == null
        && labeled.getChildrenUnmodifiable().stream()
            .anyMatch(
                child ->
                    child instanceof javafx.scene.text.Text shown
                        && !shown.getText().replace("\n", "").equals(whole.replace("\n", ""))
                        && shown.getText().endsWith(labeled.getEllipsisString()));
  }
}
