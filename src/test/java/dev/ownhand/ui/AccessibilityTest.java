package dev.ownhand.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.RadioButton;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;

/** Every screen can be used without eyes and without a mouse. */
class AccessibilityTest {
  private static final double LINE = 24;

  @Test
  void everythingThatCanBeUsedHasANameAndARole() {
    var nameless = new ArrayList<String>();
    for (Exhibit exhibit : Exhibition.all()) {
      Exhibition.showAgain(
          exhibit,
          stage ->
              Nodes.shown(stage.getScene().getRoot())
                  .filter(node -> isUsed(node) || node instanceof ImageView)
                  .filter(
                      node ->
                          Nodes.nameOf(node).isBlank()
                              || (node instanceof Control
                                  && node.getAccessibleRole() == AccessibleRole.NODE))
                  .forEach(node -> nameless.add(exhibit.name() + ": " + Nodes.describe(node))));
    }
    assertEquals(List.of(), nameless);
  }

  /** From the top to the bottom, and from the left to the right in a line, as people read. */
  @Test
  void tabReachesEverythingThatCanBeUsedAndGoesDownTheScreen() {
    var unreached = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    for (Exhibit exhibit : Exhibition.all()) {
      Exhibition.show(
          exhibit,
          Exhibition.ENGLISH,
          stage -> {
            List<Node> order = List.copyOf(byTab(stage.getScene()));
            Nodes.shown(stage.getScene().getRoot())
                .filter(node -> isUsed(node) && !isBesideTheChosen(node) && !order.contains(node))
                .forEach(node -> unreached.add(exhibit.name() + ": " + Nodes.describe(node)));
            // Once around, once more for a column beside another.
            if (stepsUp(order) > 2) {
              wrong.add(
                  exhibit.name()
                      + ": "
                      + order.stream().map(Nodes::describe).collect(Collectors.joining(" > ")));
            }
          });
    }
    assertEquals(List.of(), unreached);
    assertEquals(List.of(), wrong);
  }

  private static long stepsUp(List<Node> order) {
    return IntStream.range(1, order.size())
        .filter(i -> top(order.get(i)) < top(order.get(i - 1)) - LINE)
        .count();
  }

  private static double top(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMinY();
  }

  private static boolean isUsed(Node node) {
    return node.isFocusTraversable() && !node.isDisabled();
  }

  /** Of several that exclude each other, Tab reaches the chosen one, and arrows the others. */
  private static boolean isBesideTheChosen(Node node) {
    return node instanceof RadioButton button
        && !button.isSelected()
        && button.getToggleGroup() != null
        && button.getToggleGroup().getSelectedToggle() != null;
  }

  private static Set<Node> byTab(Scene scene) {
    var reached = new LinkedHashSet<Node>();
    Node next = scene.getFocusOwner();
    if (next == null) {
      scene.getRoot().requestFocusTraversal(TraversalDirection.NEXT);
      next = scene.getFocusOwner();
    }
    while (next != null && reached.add(next)) {
      next.requestFocusTraversal(TraversalDirection.NEXT);
      next = scene.getFocusOwner();
    }
    return reached;
  }
}
