package dev.ownhand.ui.proofs;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The accounts, one below the other. */
final class ListPane implements AccountsView.Pane {
  private static final int SHOWN_FIRST = 12;

  private final AccountsViewModel model;
  private final Texts texts;
  private final VBox rows = new VBox();
  private final Map<AccountRow, RowPane> built = new HashMap<>();
  private final Button add;
  private final Button all;
  private final VBox root;
  private final InvalidationListener anew = _ -> show();
  private int most = SHOWN_FIRST;

  ListPane(AccountsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    add = Section.button(texts, "ui.proofs.add", model::add);
    all = new Button();
    all.setOnAction(_ -> showAll());
    rows.getStyleClass().add("account-rows");
    root =
        new VBox(
            head(),
            Wording.quiet(texts.text("ui.proofs.text")),
            Section.good(model.newsProperty()),
            removed(),
            Section.when(Bindings.isEmpty(model.rows()), Wording.sentence(texts.text("ui.proofs.none"))),
            rows,
            all,
            acts());
    root.getStyleClass().add("proofs-pane");
    model.rows().addListener(anew);
    show();
  }

  private Node head() {
    Label level = new Label();
    level.textProperty().bind(model.levelProperty());
    level.getStyleClass().add("quiet");
    level.setMinWidth(Label.USE_PREF_SIZE);
    Section.when(Bindings.isNotEmpty(model.rows()), level);
    HBox head = Section.line(Wording.heading(texts.text("ui.proofs.title")), level);
    head.getStyleClass().add("proofs-head");
    return head;
  }

  private Node removed() {
    Label said = Wording.sentence("");
    said.textProperty().bind(model.removedProperty());
    Button undo = Section.button(texts, "ui.proofs.undo", model::undoRemoval);
    HBox line = Section.line(said, undo);
    line.getStyleClass().addAll("notice", "note");
    return Section.when(model.removedProperty().isNotEmpty(), line);
  }

  private Node acts() {
    Button resume = Section.button(texts, "ui.proofs.add", model::resume);
    resume.textProperty().bind(model.unfinishedProperty());
    Button check = Section.button(texts, "ui.proofs.check.all", model::checkAll);
    check.disableProperty().bind(model.checkingAll().runningProperty());
    var progress =
        new Progress(model.checkingAll(), texts.text("ui.proofs.checking.all"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    return Section.group(
        Section.acts(
            add,
            Section.when(model.unfinishedProperty().isNotEmpty(), resume),
            Section.when(model.checkableProperty(), check)),
        progress,
        Section.when(
            model.checkableProperty(),
            Wording.quiet(texts.text("ui.proofs.check.privacy"))));
  }

  private void show() {
    List<AccountRow> present = model.rows();
    built.keySet().retainAll(present);
    rows.getChildren()
        .setAll(present.stream().limit(most).<Node>map(this::pane).toList());
    shown(rows, !present.isEmpty());
    all.setText(texts.text("ui.proofs.all", String.valueOf(present.size())));
    shown(all, present.size() > most);
  }

  private static void shown(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private RowPane pane(AccountRow row) {
    return built.computeIfAbsent(row, _ -> new RowPane(row, model, this::remove, texts));
  }

  /** The focus goes to what is beside, or it would be on something far away. */
  private void remove(AccountRow row) {
    model.remove(row);
    Sight.focus(add);
  }

  private void showAll() {
    int first = most;
    most = Integer.MAX_VALUE;
    show();
    if (rows.getChildren().size() > first && rows.getChildren().get(first) instanceof RowPane row) {
      Sight.focus(row.firstFocus());
    }
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return add;
  }

  @Override
  public void left() {
    model.rows().removeListener(anew);
  }
}
