package dev.ownhand.ui.controls;

import dev.ownhand.texts.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A part of a screen, framed. */
public abstract class Section extends VBox {
  protected final Texts texts;

  /** Nothing of it escapes but to JavaFX, which keeps it until it is shown. */
  @SuppressWarnings("this-escape")
  protected Section(Texts texts) {
    this.texts = texts;
    getStyleClass().add("part");
  }

  protected final void add(Node... nodes) {
    getChildren().addAll(nodes);
  }

  protected final void heading(String key, Object... arguments) {
    add(Wording.heading(texts.text(key, arguments)));
  }

  protected final Button button(String key, Runnable act) {
    return button(texts, key, act);
  }

  /** A button that names what it does. */
  public static Button button(Texts texts, String key, Runnable act) {
    var button = Sight.returning(new Button(texts.text(key)));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /** What belongs together, closer than the rest. */
  public static VBox group(Node... nodes) {
    var group = new VBox(nodes);
    group.getStyleClass().addAll("form", "group");
    return group;
  }

  /** Buttons, over as many lines as they need. */
  public static FlowPane acts(Node... nodes) {
    var acts = new FlowPane(nodes);
    acts.getStyleClass().add("acts");
    return acts;
  }

  /** What is behind keeps its width. */
  public static HBox line(Region wide, Region... after) {
    HBox.setHgrow(wide, Priority.ALWAYS);
    wide.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(wide);
    for (Region each : after) {
      each.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(each);
    }
    line.getStyleClass().add("field-line");
    return line;
  }

  /** Takes no room while it is not there. */
  public static <N extends Node> N when(ObservableValue<Boolean> there, N node) {
    node.visibleProperty().bind(there);
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }

  /** A field; Enter does what its form is for. */
  public static TextField typing(TextField field, Runnable enter) {
    field.setOnAction(_ -> enter.run());
    return field;
  }

  public static Notice good(ObservableValue<String> said) {
    return seen(new Notice(Notice.Weight.GOOD, said));
  }

  public static Notice danger(ObservableValue<String> trouble) {
    return seen(new Notice(Notice.Weight.DANGER, trouble));
  }

  private static Notice seen(Notice notice) {
    notice
        .accessibleTextProperty()
        .addListener(
            (_, _, now) -> {
              if (!now.isEmpty()) {
                Sight.bring(notice);
              }
            });
    return notice;
  }
}
