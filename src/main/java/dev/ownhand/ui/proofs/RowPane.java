package dev.ownhand.ui.proofs;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import java.text.Bidi;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One account: how it stands with it, and what can be done. */
final class RowPane extends VBox {
  /** Before a name that begins with letters written from the right, so that its host stays behind it. */
  private static final String LEFT_TO_RIGHT = "\u200e";

  private final AccountRow row;
  private final AccountsViewModel model;
  private final Consumer<AccountRow> remove;
  private final Texts texts;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final MenuButton more;

  RowPane(
      AccountRow row, AccountsViewModel model, Consumer<AccountRow> remove, Texts texts) {
    this.row = row;
    this.model = model;
    this.remove = remove;
    this.texts = texts;
    more = more();
    getStyleClass().add("account-row");
    var progress = new Progress(row.checking(), texts.text("ui.proofs.checking"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    getChildren()
        .addAll(
            Section.line(name(), check(), details(), more),
            state(),
            progress,
            new Notice(Notice.Weight.WARNING, row.findingProperty().map(Finding::warning)),
            Section.when(open, new FindingPane(row.findingProperty())));
  }

  private HBox name() {
    var service = new Label(row.service());
    service.getStyleClass().add("account-service");
    service.setMinWidth(Region.USE_PREF_SIZE);
    var identifier = new Label(fromTheLeft(row.identifier()));
    identifier.setTooltip(new Tooltip(row.identifier()));
    identifier.setMinWidth(0);
    HBox.setHgrow(identifier, Priority.SOMETIMES);
    // Names are told after their service, also those that are written from the right.
    var name = new HBox(service, identifier);
    name.setMinWidth(0);
    name.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    name.getStyleClass().add("account-name");
    return name;
  }

  private static String fromTheLeft(String name) {
    return new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? name
        : LEFT_TO_RIGHT + name;
  }

  private FlowPane state() {
    Label when = new Label();
    when.getStyleClass().add("quiet");
    when.textProperty().bind(row.findingProperty().map(Finding::when));
    var state =
        new FlowPane(
            new StateLabel(row.findingProperty()),
            Section.when(when.textProperty().isNotEmpty(), when));
    state.getStyleClass().add("account-state");
    return state;
  }

  private Button check() {
    Button check = Section.button(texts, "ui.proofs.check", () -> model.check(row));
    check
        .textProperty()
        .bind(
            row.findingProperty()
                .map(
                    finding ->
                        texts.text(
                            finding.when().isEmpty()
                                ? "ui.proofs.check.first"
                                : "ui.proofs.check")));
    check.setAccessibleHelp(texts.text("ui.proofs.check.of", called()));
    check.setTooltip(new Tooltip(texts.text("ui.proofs.check.now.privacy")));
    check
        .disableProperty()
        .bind(
            row.checking()
                .runningProperty()
                .or(model.checkingAll().runningProperty()));
    shown(check, row.isCheckable());
    return check;
  }

  private Button details() {
    Button details = Section.button(texts, "ui.proofs.details", this::turn);
    details
        .textProperty()
        .bind(
            open.map(
                is -> texts.text(is ? "ui.proofs.details.close" : "ui.proofs.details")));
    details.setAccessibleHelp(texts.text("ui.proofs.details.of", called()));
    Section.when(row.findingProperty().map(Finding::hasDetails), details);
    return details;
  }

  private void turn() {
    open.set(!open.get());
    if (open.get()) {
      Sight.bring(this);
    }
  }

  private MenuButton more() {
    var menu = new MenuButton(texts.text("ui.proofs.more"));
    menu.setAccessibleText(texts.text("ui.proofs.more.of", called()));
    row.link().ifPresent(_ -> menu.getItems().add(item("ui.proofs.open", () -> model.open(row))));
    if (row.isEditable()) {
      menu.getItems().add(item("ui.proofs.edit", () -> model.edit(row)));
    }
    menu.getItems().add(item("ui.proofs.remove", () -> remove.accept(row)));
    return menu;
  }

  private MenuItem item(String key, Runnable act) {
    var item = new MenuItem(texts.text(key));
    item.setOnAction(_ -> act.run());
    return item;
  }

  private String called() {
    return model.called(row);
  }

  private static void shown(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  Node firstFocus() {
    return more;
  }
}
