package dev.ownhand.ui.controls;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Where the person looks, and where the keys go: what has just happened is seen, and no focus is lost. */
public final class Sight {
  private Sight() {}

  /** Scrolls as far as it needs to see a node, from its beginning if it is taller than the window. */
  public static void bring(Node node) {
    // By then it is all there, and has its place.
    Platform.runLater(() -> scroll(node));
  }

  private static void scroll(Node node) {
    ScrollPane pane = around(node);
    if (pane == null || !isShown(node)) {
      return;
    }
    pane.applyCss();
    pane.layout();
    double height = pane.getViewportBounds().getHeight();
    double room = pane.getContent().getLayoutBounds().getHeight() - height;
    if (room <= 0) {
      return;
    }
    Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = pane.getVvalue() * room;
    if (place.getMinY() < top || place.getHeight() > height) {
      pane.setVvalue(Math.clamp(place.getMinY() / room, 0, 1));
    } else if (place.getMaxY() > top + height) {
      pane.setVvalue(Math.clamp((place.getMaxY() - height) / room, 0, 1));
    }
  }

  private static @Nullable ScrollPane around(Node node) {
    Parent parent = node.getParent();
    while (parent != null && !(parent instanceof ScrollPane)) {
      parent = parent.getParent();
    }
    return (ScrollPane) parent;
  }

  private static boolean isShown(Node node) {
    Node each = node;
    while (each != null && each.isVisible()) {
      each = each.getParent();
    }
    return each == null && node.getScene() != null;
  }

  /** Puts the focus on the first of these that can have it. */
  public static void focus(Node... wished) {
    for (Node node : wished) {
      if (isShown(node) && !node.isDisabled()) {
        node.requestFocus();
        return;
      }
    }
  }

  /**
   * Has the focus wait beside a node while that is switched off or gone, and come back to it: passed on
   * to whatever comes next, it could be on something dangerous.
   */
  public static <N extends Node> N returning(N node) {
    var beside = new SimpleObjectProperty<@Nullable Node>();
    node.disabledProperty()
        .addListener(
            (_, _, disabled) -> {
              if (disabled && node.isFocused()) {
                beside.set(rest(node));
              } else if (!disabled) {
                Platform.runLater(() -> back(node, beside));
              }
            });
    node.visibleProperty()
        .addListener(
            (_, _, visible) -> {
              if (!visible && node.isFocused()) {
                rest(node);
              }
            });
    return node;
  }

  private static @Nullable Node rest(Node node) {
    Parent parent = node.getParent();
    while (parent != null && (parent.isDisabled() || !isShown(parent))) {
      parent = parent.getParent();
    }
    if (parent != null) {
      parent.requestFocus();
    }
    return parent;
  }

  private static void back(Node node, SimpleObjectProperty<@Nullable Node> beside) {
    Node rest = beside.get();
    if (rest != null && !node.isDisabled()) {
      beside.set(null);
      if (rest.isFocused()) {
        focus(node);
      }
    }
  }
}
