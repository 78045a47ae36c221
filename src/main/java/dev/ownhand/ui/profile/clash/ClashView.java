package dev.ownhand.ui.profile.clash;

import dev.ownhand.profile.Clash.Side;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Both sides of every part, side by side. */
public final class ClashView implements View {
  private static final double HALF = 50;

  private final ClashViewModel model;
  private final Texts texts;
  private final Button back;
  private final VBox root;

  public ClashView(ClashViewModel model, Runnable leave, Texts texts) {
    this.model = model;
    this.texts = texts;
    back = Section.button(texts, "ui.profile.back", leave);
    var parts = new VBox();
    parts.getStyleClass().add("clashes");
    model.rows().forEach(row -> parts.getChildren().add(part(row)));
    Button publish = Section.button(texts, "ui.profile.clash.publish", model::publish);
    publish.getStyleClass().add("accent");
    publish
        .disableProperty()
        .bind(model.decidedProperty().not().or(model.activity().runningProperty()));
    var progress = new Progress(model.activity(), texts.text("ui.profile.publishing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    root =
        new VBox(
            back,
            Wording.title(texts.text("ui.profile.clash.title")),
            Wording.quiet(texts.text("ui.profile.clash.text")),
            Section.acts(
                Section.button(
                    texts, "ui.profile.clash.mine.all", () -> model.decideAll(Side.MINE)),
                Section.button(
                    texts, "ui.profile.clash.theirs.all", () -> model.decideAll(Side.THEIRS))),
            parts,
            new Notice(Notice.Weight.NOTE, model.leftProperty()),
            Section.acts(publish),
            progress,
            Section.danger(model.troubleProperty()));
    root.getStyleClass().addAll("screen", "profile");
  }

  private Node part(ClashViewModel.Row row) {
    var group = new ToggleGroup();
    var sides = new GridPane();
    var half = new ColumnConstraints();
    half.setPercentWidth(HALF);
    sides.getColumnConstraints().addAll(half, half);
    sides.add(side(row, Side.MINE, group), 0, 0);
    sides.add(side(row, Side.THEIRS, group), 1, 0);
    sides.getStyleClass().add("sides");
    var part = new VBox(Wording.heading(row.part()), sides);
    part.getStyleClass().addAll("part", "clash");
    return part;
  }

  private Node side(ClashViewModel.Row row, Side side, ToggleGroup group) {
    String key =
        switch (side) {
          case MINE -> "ui.profile.clash.mine";
          case THEIRS -> "ui.profile.clash.theirs";
        };
    String value =
        switch (side) {
          case MINE -> row.mine();
          case THEIRS -> row.theirs();
        };
    var button = new RadioButton(texts.text(key));
    button.setToggleGroup(group);
    button.setAccessibleText(texts.text("ui.profile.clash.side", row.part(), texts.text(key), value));
    button.setOnAction(_ -> model.decide(row, side));
    row.sideProperty().subscribe(now -> button.setSelected(now.equals(Optional.of(side))));
    Label said = Wording.sentence(value);
    said.getStyleClass().add("indented");
    said.setOnMouseClicked(_ -> button.fire());
    var both = new VBox(button, said);
    both.getStyleClass().add("clash-side");
    return both;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return back;
  }
}
