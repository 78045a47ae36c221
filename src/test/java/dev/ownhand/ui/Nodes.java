package dev.ownhand.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** Finds what a person would find on a screen. */
public final class Nodes {
  private Nodes() {}

  /** A node and everything in it that is there to be seen. */
  public static Stream<Node> shown(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Nodes::shown))
        : Stream.of(node);
  }

  /** What of a kind is shown, in order. */
  public static <T extends Node> List<T> all(Class<T> kind, Node in) {
    return shown(in).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The button that says this. */
  public static Button button(String says, Node in) {
    return all(Button.class, in).stream()
        .filter(button -> button.getText().equals(says))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button says " + says));
  }

  /** Every text shown. */
  public static List<String> texts(Node in) {
    return all(Labeled.class, in).stream().map(Labeled::getText).toList();
  }

  /** What a screen reader calls it. */
  static String nameOf(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
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
