package dev.ownhand.ui.approval;

import dev.ownhand.auth.Question;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Identicon;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which identity signs. */
final class IdentityPicker extends ComboBox<Question.Choice> {
  private static final double PICTURE = 32;

  IdentityPicker(
      List<Question.Choice> identities,
      ObjectProperty<Question.@Nullable Choice> chosen,
      Texts texts) {
    getItems().setAll(identities);
    setMaxWidth(Double.MAX_VALUE);
    setCellFactory(_ -> new Cell(texts));
    setButtonCell(new Cell(texts));
    valueProperty().bindBidirectional(chosen);
    setAccessibleHelp(texts.text("ui.approval.as"));
    getStyleClass().add("identity-picker");
  }

  private static final class Cell extends ListCell<Question.Choice> {
    private final Texts texts;

    Cell(Texts texts) {
      this.texts = texts;
    }

    @Override
    protected void updateItem(Question.@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (empty || choice == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      var name = new Label(Called.of(choice, texts));
      name.getStyleClass().add("identity-name");
      var id = new Label(choice.identity().displayId());
      id.getStyleClass().add("quiet");
      var picture = new Identicon(choice.identity().address().toString(), PICTURE);
      var line = new HBox(picture, new VBox(name, id));
      line.getStyleClass().add("identity-cell");
      setGraphic(line);
      setAccessibleText(Called.of(choice, texts));
    }
  }
}
