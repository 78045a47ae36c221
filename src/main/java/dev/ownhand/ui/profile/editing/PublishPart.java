package dev.ownhand.ui.profile.editing;

import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Standing;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** How it stands, what would change, and the button that publishes it. */
final class PublishPart extends Section {
  private static final int SHOWN = 8;

  private final EditingViewModel model;
  private final VBox differences = new VBox();
  private final Button publish;
  private final Subscription subscription;

  /** Bound, so that the model, which lives longer, holds on to nothing here. */
  private final BooleanProperty asked = new SimpleBooleanProperty(this, "asked");

  PublishPart(EditingViewModel model, Ways ways, Texts texts) {
    super(texts);
    this.model = model;
    differences.getStyleClass().add("differences");
    publish = button("ui.profile.publish", model::publish);
    publish.getStyleClass().add("accent");
    publish
        .disableProperty()
        .bind(
            model.publishableProperty().not().or(model.publishing().runningProperty()));
    ObservableValue<Standing> standing =
        model
            .cardProperty()
            .map(card -> card.<Standing>map(Card::standing).orElseGet(Standing.NotLooked::new));
    Button decide = button("ui.profile.decide", ways.decide());
    decide.getStyleClass().add("accent");
    Button replace = button("ui.profile.forged.replace", model::askToReplace);
    Button undo = button("ui.profile.undo", model::undo);
    undo.disableProperty().bind(model.undoableProperty().not());
    Button redo = button("ui.profile.redo", model::redo);
    redo.disableProperty().bind(model.redoableProperty().not());
    Button back = button("ui.profile.go_back", model::goBack);
    back.disableProperty().bind(Bindings.isEmpty(model.differences()));
    var clashes = standing.map(Standing.Clashing.class::isInstance);
    var forged = standing.map(Standing.Forged.class::isInstance);
    for (Notice.Weight weight : Notice.Weight.values()) {
      add(
          new Notice(
              weight,
              Bindings.createStringBinding(
                  () ->
                      weight(standing.getValue()) == weight ? model.standingProperty().get() : "",
                  standing,
                  model.standingProperty())));
    }
    Label count = Wording.heading("");
    count.textProperty().bind(model.countProperty());
    Label kept = Wording.quiet("");
    kept.textProperty().bind(model.keptProperty());
    var progress = new Progress(model.publishing(), texts.text("ui.profile.publishing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    add(
        count,
        differences,
        acts(
            when(clashes, decide),
            when(forged, replace),
            when(clashes.map(is -> !is && !(standing.getValue() instanceof Standing.Forged)), publish),
            undo,
            redo,
            back),
        when(model.asksToReplaceProperty(), asking()),
        progress,
        when(model.keptProperty().isNotEmpty(), kept),
        danger(model.troubleProperty()));
    InvalidationListener anew = _ -> show();
    model.differences().addListener(anew);
    subscription = () -> model.differences().removeListener(anew);
    show();
  }

  private static Notice.Weight weight(Standing standing) {
    return switch (standing) {
      case Standing.NotLooked _, Standing.Never _ -> Notice.Weight.NOTE;
      case Standing.Published _ -> Notice.Weight.GOOD;
      case Standing.NotReached _, Standing.Waiting _, Standing.Clashing _, Standing.TooLarge _ ->
          Notice.Weight.WARNING;
      case Standing.Forged _ -> Notice.Weight.DANGER;
    };
  }

  private Node asking() {
    Button no = button("ui.profile.forged.leave", model::leaveForged);
    Button yes = button("ui.profile.forged.do", model::replaceForged);
    yes.getStyleClass().add("erase");
    asked.bind(model.asksToReplaceProperty());
    asked
        .subscribe(
            now -> {
              if (now) {
                Sight.focus(no);
                Sight.bring(no);
              }
            });
    return group(
        new Notice(
            Notice.Weight.WARNING,
            new SimpleStringProperty(texts.text("ui.profile.forged.ask"))),
        acts(no, yes));
  }

  private void show() {
    List<String> all = model.differences();
    var lines = all.stream().limit(SHOWN).map(Wording::sentence).toList();
    differences.getChildren().setAll(lines);
    if (all.size() > SHOWN) {
      differences
          .getChildren()
          .add(
              Wording.quiet(
                  texts.text("ui.profile.more", String.valueOf(all.size() - SHOWN))));
    }
    differences.setVisible(!all.isEmpty());
    differences.setManaged(!all.isEmpty());
  }

  void left() {
    subscription.unsubscribe();
  }
}
