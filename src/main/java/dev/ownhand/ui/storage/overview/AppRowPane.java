package dev.ownhand.ui.storage.overview;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.AppRow;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A bucket: whose it is, and a bar for how much lies in it. A button, if one can look into it. */
final class AppRowPane extends StackPane {
  AppRowPane(AppRow row, Texts texts, Consumer<AppRow> open) {
    if (row.shelf().isEmpty()) {
      var alone = new StackPane(content(row));
      alone.getStyleClass().add("app-row");
      getChildren().add(alone);
      return;
    }
    var button = new Button();
    button.setGraphic(content(row));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(
        texts.text("ui.storage.open", row.name(), row.whose(), row.amount()));
    button.getStyleClass().add("app-row");
    button.setOnAction(_ -> open.accept(row));
    getChildren().add(button);
  }

  private static Node content(AppRow row) {
    Label name = cut(row.name(), "app-name");
    Label whose = cut(row.whose(), "quiet");
    var bar = new ProgressBar(row.share());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(row.amount());
    bar.getStyleClass().add("amount-bar");
    bar.setVisible(row.share() > 0);
    bar.setManaged(row.share() > 0);
    var text = new VBox(name, whose, bar);
    text.getStyleClass().add("app-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    Label amount = cut(row.amount(), "amount");
    var line = new HBox(text, amount);
    line.getStyleClass().add("field-line");
    return line;
  }

  private static Label cut(String text, String style) {
    var label = new Label(text);
    label.setMinWidth(0);
    label.setTooltip(new Tooltip(text));
    label.getStyleClass().add(style);
    return label;
  }
}
