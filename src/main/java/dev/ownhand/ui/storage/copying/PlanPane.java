package dev.ownhand.ui.storage.copying;

import dev.ownhand.storage.Conflicts;
import dev.ownhand.storage.Plan;
import dev.ownhand.storage.Plan.Standing;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What copying would do: counted, and file by file. */
final class PlanPane extends Section {
  private static final double NAME = 220;
  private static final double SIZE = 80;
  private static final double STANDING = 330;

  private final StorageTexts storage;

  PlanPane(Plan plan, Transfer transfer, Texts texts) {
    super(texts);
    storage = new StorageTexts(texts);
    long work = plan.count(Standing.TO_COPY) + plan.count(Standing.PROFILE);
    long conflicts = plan.count(Standing.CONFLICT);
    heading("ui.storage.plan");
    if (plan.lines().isEmpty()) {
      add(Wording.sentence(texts.text("ui.storage.plan.empty")));
      return;
    }
    add(counts(plan));
    if (conflicts > 0) {
      add(choice(transfer));
    }
    add(table(plan, transfer));
    Button begin = button("ui.storage.plan.do", transfer::begin);
    begin.getStyleClass().add("accent");
    begin.setDefaultButton(true);
    Label nothing = Wording.sentence(texts.text("ui.storage.plan.nothing"));
    if (work > 0) {
      add(acts(begin));
    } else if (conflicts == 0) {
      add(nothing);
    } else {
      var idle = transfer.conflictsProperty().isEqualTo(Conflicts.KEPT);
      begin.disableProperty().bind(idle);
      add(when(idle, nothing), acts(begin));
    }
  }

  private Node counts(Plan plan) {
    var counts = new VBox();
    counts.getStyleClass().add("counts");
    for (Standing standing : Standing.values()) {
      long count = plan.count(standing);
      if (count > 0) {
        counts
            .getChildren()
            .add(
                Wording.sentence(
                    texts.text(
                        "ui.storage.plan.count",
                        storage.standing(standing),
                        storage.files(count),
                        storage.size(plan.bytes(standing)))));
      }
    }
    return counts;
  }

  private Node choice(Transfer transfer) {
    var group = new ToggleGroup();
    var kept = new RadioButton(texts.text("ui.storage.conflicts.kept"));
    var replaced = new RadioButton(texts.text("ui.storage.conflicts.replaced"));
    for (RadioButton button : List.of(kept, replaced)) {
      button.setWrapText(true);
      button.setMinHeight(USE_PREF_SIZE);
      button.setToggleGroup(group);
    }
    kept.setSelected(transfer.conflictsProperty().get() == Conflicts.KEPT);
    replaced.setSelected(transfer.conflictsProperty().get() == Conflicts.REPLACED);
    group
        .selectedToggleProperty()
        .addListener(
            (_, _, now) ->
                transfer
                    .conflictsProperty()
                    .set(replaced.equals(now) ? Conflicts.REPLACED : Conflicts.KEPT));
    return group(Wording.sentence(texts.text("ui.storage.conflicts")), kept, replaced);
  }

  /** What somebody has to decide comes first. */
  private TableView<Plan.Line> table(Plan plan, Transfer transfer) {
    Map<Standing, String> said =
        List.of(Standing.values()).stream()
            .collect(Collectors.toMap(Function.identity(), storage::standing));
    var table =
        new TableView<Plan.Line>(
            FXCollections.observableArrayList(
                plan.lines().stream()
                    .sorted(
                        Comparator.comparing(line -> line.standing() != Standing.CONFLICT))
                    .toList()));
    transfer.conflictsProperty().addListener((_, _, _) -> table.refresh());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setAccessibleText(texts.text("ui.storage.plan"));
    table.getStyleClass().add("files");
    table
        .getColumns()
        .addAll(
            List.of(
                column("name", NAME, line -> StorageTexts.name(line.path().text())),
                column("size", SIZE, line -> storage.size(line.length())),
                column("standing", STANDING, line -> said(line.standing(), said, transfer))));
    return table;
  }

  private String said(Standing standing, Map<Standing, String> said, Transfer transfer) {
    if (standing != Standing.CONFLICT) {
      return said.getOrDefault(standing, "");
    }
    return switch (transfer.conflictsProperty().get()) {
      case KEPT -> texts.text("ui.storage.conflict.kept");
      case REPLACED -> texts.text("ui.storage.conflict.replaced");
    };
  }

  private TableColumn<Plan.Line, String> column(
      String key, double width, Function<Plan.Line, String> said) {
    var column = new TableColumn<Plan.Line, String>(texts.text("ui.storage.files." + key));
    column.setCellValueFactory(
        features -> new ReadOnlyStringWrapper(said.apply(features.getValue())));
    column.setCellFactory(_ -> new Cell());
    column.setSortable(false);
    column.setPrefWidth(width);
    return column;
  }

  /** What does not fit can be read whole. */
  private static final class Cell extends TableCell<Plan.Line, String> {
    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      boolean none = empty || text == null;
      setText(none ? "" : text);
      setTooltip(none ? null : new Tooltip(text));
    }
  }
}
