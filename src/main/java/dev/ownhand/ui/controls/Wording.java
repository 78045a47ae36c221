package dev.ownhand.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Text as it stands on screens. */
public final class Wording {
  private Wording() {}

  /** What a screen is about. */
  public static Label title(String text) {
    return label(text, "screen-title");
  }

  /** What a part of a screen is about. */
  public static Label heading(String text) {
    return label(text, "part-heading");
  }

  /** A sentence, over as many lines as it needs. */
  public static Label sentence(String text) {
    return label(text, "sentence");
  }

  /** A sentence of less weight. */
  public static Label quiet(String text) {
    return label(text, "quiet");
  }

  /** The name of a field, which screen readers read with it. */
  public static Label labelOf(Region field, String text) {
    Label label = label(text, "field-label");
    label.setLabelFor(field);
    field.setAccessibleText(text);
    return label;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
