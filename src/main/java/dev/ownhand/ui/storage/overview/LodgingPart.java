package dev.ownhand.ui.storage.overview;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Where the apps of every identity store, and how the copying elsewhere goes. */
final class LodgingPart extends Section {
  private final Consumer<Lodging> change;
  private final VBox lodgings = new VBox();

  LodgingPart(OverviewViewModel model, Texts texts, Consumer<Lodging> change) {
    super(texts);
    this.change = change;
    lodgings.getStyleClass().add("lodgings");
    var waits = new Notice(Notice.Weight.WARNING, model.mirrorTroubleProperty());
    Button again = button("ui.storage.mirror.again", model::tryMirrorAgain);
    heading("ui.storage.where");
    add(
        Wording.quiet(texts.text("ui.storage.where.text")),
        lodgings,
        new Notice(Notice.Weight.NOTE, model.mirrorProperty()),
        waits,
        when(waits.visibleProperty(), again));
  }

  void show(Iterable<Lodging> now) {
    lodgings.getChildren().clear();
    now.forEach(lodging -> lodgings.getChildren().add(entry(lodging)));
  }

  private Node entry(Lodging lodging) {
    var name = new Label(lodging.name());
    name.setTooltip(new Tooltip(lodging.name()));
    name.getStyleClass().add("field-label");
    var text = new VBox(name, Wording.quiet(lodging.where()));
    Button other = button("ui.storage.where.change", () -> change.accept(lodging));
    other.setAccessibleHelp(texts.text("ui.identities.of", lodging.name()));
    return line(text, other);
  }
}
