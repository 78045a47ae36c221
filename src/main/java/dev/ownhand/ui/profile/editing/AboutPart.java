package dev.ownhand.ui.profile.editing;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.profile.Face;
import dev.ownhand.ui.profile.portrait.Drops;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Picture, name, description, location. */
final class AboutPart extends Section {
  private static final double PICTURE = 96;
  private static final int LINES = 4;

  private final TextField name = new TextField();

  /** Bound, so that the model, which lives longer, holds on to nothing here. */
  private final ObjectProperty<Optional<String>> address =
      new SimpleObjectProperty<>(this, "address", Optional.empty());

  AboutPart(EditingViewModel model, Ways ways, Texts texts) {
    super(texts);
    heading("ui.profile.about");
    add(
        picture(model, ways),
        field("ui.profile.name", name, model.fields().nameProperty()),
        field(
            "ui.profile.description", description(), model.fields().descriptionProperty()),
        field("ui.profile.location", new TextField(), model.fields().locationProperty()));
  }

  TextField name() {
    return name;
  }

  private Node picture(EditingViewModel model, Ways ways) {
    var place = new StackPane();
    address.bind(
        model
            .cardProperty()
            .map(card -> card.map(now -> now.identity().address().toString())));
    address.subscribe(
        whose -> place.getChildren().setAll(whose.stream().map(each -> face(each, model)).toList()));
    Button choose = button("ui.profile.picture.change", ways.portray());
    Button remove = button("ui.profile.picture.remove", model::removePicture);
    remove
        .disableProperty()
        .bind(
            model
                .personProperty()
                .map(person -> person.avatar().isEmpty())
                .orElse(true));
    var progress = Progress.unstoppable(model.repainting(), texts.text("ui.profile.picture.doing"));
    progress.managedProperty().bind(progress.visibleProperty());
    var beside =
        new VBox(
            Wording.quiet(texts.text("ui.profile.picture.text")), acts(choose, remove), progress);
    beside.getStyleClass().add("group");
    HBox.setHgrow(beside, Priority.ALWAYS);
    var line = new HBox(place, beside);
    line.getStyleClass().add("face-line");
    Drops.onto(line, ways.portrayed());
    return line;
  }

  private Face face(String whose, EditingViewModel model) {
    return new Face(whose, PICTURE, model.pictureProperty(), texts.text("ui.profile.picture"));
  }

  /** Tab goes on, as it does everywhere in the form. */
  private static TextArea description() {
    var area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(LINES);
    area.setMinHeight(Region.USE_PREF_SIZE);
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.TAB
              && !pressed.isControlDown()
              && !pressed.isAltDown()
              && !pressed.isMetaDown()) {
            pressed.consume();
            area.requestFocusTraversal(
                pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
          }
        });
    return area;
  }

  private Node field(String key, TextInputControl field, StringProperty typed) {
    field.textProperty().bindBidirectional(typed);
    return group(Wording.labelOf(field, texts.text(key)), field);
  }
}
