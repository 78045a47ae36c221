package dev.ownhand.ui.proofs;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CopyButton;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What to copy, where to put it, and where it is then; or what the check of that came to. */
final class ProvingPane implements AccountsView.Pane {
  private final ProvingViewModel model;
  private final Texts texts;
  private final TextField field;
  private final VBox instructions;
  private final VBox result = new VBox();
  private final VBox root;

  ProvingPane(ProvingViewModel model, Runnable leave, Runnable another, Texts texts) {
    this.model = model;
    this.texts = texts;
    field = Section.typing(new TextField(), model::check);
    instructions = new VBox();
    instructions.getStyleClass().add("proofs-pane");
    instructions
        .getChildren()
        .setAll(model.isChecked() ? steps() : List.of(linkOnly(), paste("ui.proofs.add.link")));
    result.getStyleClass().add("proofs-pane");
    var progress = new Progress(model.checking(), texts.text("ui.proofs.checking"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    FlowPane ways = Section.acts(Section.button(texts, "ui.proofs.back", leave));
    if (!model.isEditing()) {
      ways.getChildren().add(Section.button(texts, "ui.proofs.other", another));
    }
    root =
        new VBox(
            ways,
            Wording.heading(model.title()),
            Section.when(model.resultProperty().map(Optional::isEmpty), instructions),
            Section.when(model.resultProperty().map(Optional::isPresent), result),
            progress);
    root.getStyleClass().add("proofs-pane");
    model.resultProperty().subscribe(this::show);
  }

  private Node linkOnly() {
    return new Notice(Notice.Weight.NOTE, new SimpleStringProperty(model.whyLinkOnly()));
  }

  private List<Node> steps() {
    return List.of(copy(), post(), paste("ui.proofs.check.now"));
  }

  private Node copy() {
    var statement = new TextArea(model.statement());
    statement.setEditable(false);
    statement.setWrapText(true);
    statement.setPrefRowCount(2);
    statement.getStyleClass().add("statement");
    Label name = Wording.labelOf(statement, texts.text("ui.proofs.step.copy"));
    statement.setAccessibleText(texts.text("ui.proofs.step.copy.help"));
    return Section.group(
        name, statement, Section.acts(new CopyButton(model.statement(), texts)));
  }

  private Node post() {
    var name = new Label(texts.text("ui.proofs.step.post"));
    name.getStyleClass().add("field-label");
    Label spot = Wording.sentence("");
    spot.textProperty().bind(model.spotProperty());
    spot.getStyleClass().add("spot");
    VBox post =
        Section.group(
            name,
            Wording.sentence(model.where()),
            Section.when(model.spotProperty().isNotEmpty(), spot));
    if (model.canBeOpened()) {
      var open = new Button(texts.text("ui.proofs.open.service", model.serviceName()));
      open.setOnAction(_ -> model.open());
      post.getChildren().add(Section.acts(open));
    }
    return post;
  }

  private Node paste(String act) {
    field.textProperty().bindBidirectional(model.pastedProperty());
    field.setPromptText(model.prompt());
    Label step = new Label(texts.text("ui.proofs.step.paste"));
    step.getStyleClass().add("field-label");
    Label name = Wording.labelOf(field, model.paste());
    name.getStyleClass().setAll("label", model.isChecked() ? "quiet" : "field-label");
    Button check = Section.button(texts, act, model::check);
    check.getStyleClass().add("accent");
    check
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.checking().runningProperty().get()
                        || model.pastedProperty().get().isBlank(),
                model.checking().runningProperty(),
                model.pastedProperty()));
    Label readAs = Wording.sentence("");
    readAs.textProperty().bind(model.readAsProperty());
    VBox paste = Section.group();
    if (model.isChecked()) {
      paste.getChildren().add(step);
    }
    paste
        .getChildren()
        .addAll(
            name,
            Section.line(field, check),
            Section.when(model.readAsProperty().isNotEmpty(), readAs),
            new Notice(Notice.Weight.WARNING, model.troubleProperty()));
    if (model.isChecked()) {
      paste.getChildren().add(Wording.quiet(texts.text("ui.proofs.check.now.privacy")));
    }
    return paste;
  }

  private void show(Optional<ProvingViewModel.Result> came) {
    result.getChildren().setAll(came.map(this::parts).orElse(List.of()));
    if (came.isPresent()) {
      Sight.focus(mainButton());
      Sight.bring(result);
    } else if (root.getScene() != null) {
      Sight.focus(field);
    }
  }

  private List<Node> parts(ProvingViewModel.Result came) {
    var parts = new ArrayList<Node>();
    Finding finding = came.finding();
    parts.add(
        new Notice(
            weight(finding.mark()),
            new SimpleStringProperty(
                texts.text("ui.proofs.result", came.says(), finding.state()))));
    parts.add(Wording.sentence(finding.reason()));
    parts.add(new Notice(Notice.Weight.WARNING, new SimpleStringProperty(finding.warning())));
    parts.add(FindingPane.facts(finding.facts()));
    parts.add(
        Wording.quiet(
            texts.text(
                came.isSaved() ? "ui.proofs.result.added" : "ui.proofs.result.not_added")));
    parts.add(acts(came));
    return parts;
  }

  private Node acts(ProvingViewModel.Result came) {
    Button again = Section.button(texts, "ui.proofs.check", model::check);
    again.disableProperty().bind(model.checking().runningProperty());
    Button finish =
        came.isSaved()
            ? Section.button(texts, "ui.proofs.result.done", model::done)
            : Section.button(texts, "ui.proofs.result.anyway", model::saveAnyway);
    if (came.finding().mark() == Mark.PROVEN) {
      finish.getStyleClass().add("accent");
      return Section.acts(finish, again);
    }
    again.getStyleClass().add("accent");
    return Section.acts(
        again,
        Section.button(texts, "ui.proofs.result.instructions", model::instruct),
        finish);
  }

  private Node mainButton() {
    return result.lookupAll(".accent").stream().findFirst().orElse(result);
  }

  private static Notice.Weight weight(Mark mark) {
    return switch (mark) {
      case PROVEN -> Notice.Weight.GOOD;
      case DISPROVEN -> Notice.Weight.DANGER;
      case UNCERTAIN -> Notice.Weight.WARNING;
      case UNKNOWN -> Notice.Weight.NOTE;
    };
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return field;
  }

  /** The model is made for this pane alone. */
  @Override
  public void left() {}
}
