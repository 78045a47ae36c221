package dev.ownhand.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** What is in a scene. */
final class Nodes {
  private Nodes() {}

  /** A node and everything in it that is to be seen, from the outside in. */
  static List<Node> shownIn(Node node) {
    var found = new ArrayList<Node>();
    collect(node, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    found.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /** What a screen reader calls it. */
  static String nameOf(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    Object by = node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.LABELED_BY);
    if (by instanceof Labeled label) {
      return label.getText();
    }
    return node instanceof TextInputControl input && input.getPromptText() != null
        ? input.getPromptText()
        : "";
  }

  static String describe(Node node) {
    return node.getClass().getSimpleName()
        + node.getStyleClass()
        + (node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "");
  }
}
