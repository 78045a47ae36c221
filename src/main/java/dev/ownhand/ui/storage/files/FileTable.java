package dev.ownhand.ui.storage.files;

import dev.ownhand.gaia.FileStat;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The files in a table, to be sorted by a click on a heading. */
final class FileTable extends TableView<FileRow> {
  private static final double NAME = 270;
  private static final double NARROW = 100;
  private static final double WIDE = 200;
  private static final double LEAST_SIZE = 80;
  private static final double LEAST_WHEN = 150;

  /** What is narrower has no room for what kind of file it is. */
  private static final double ROOMY = 520;

  private final Texts texts;

  FileTable(FilesViewModel model, Texts texts) {
    this.texts = texts;
    getStyleClass().add("files");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setAccessibleText(texts.text("ui.storage.files.of", model.app().name()));
    setPlaceholder(Wording.quiet(""));
    column("name", NAME, FileRow::name, Comparator.comparing(FileStat::path));
    var kind = column("kind", NARROW, FileRow::kind, Comparator.comparing(FileStat::contentType));
    column("size", NARROW, FileRow::size, Comparator.comparingLong(FileStat::length))
        .setMinWidth(LEAST_SIZE);
    column("when", WIDE, FileRow::when, Comparator.comparing(FileStat::modified))
        .setMinWidth(LEAST_WHEN);
    widthProperty()
        .addListener((_, _, width) -> kind.setVisible(width.doubleValue() >= ROOMY));
    var sorted = new SortedList<>(model.files());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    getSortOrder()
        .addListener(
            (InvalidationListener)
                _ -> {
                  if (!getSortOrder().isEmpty()) {
                    model.readAll();
                  }
                });
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> choose(model, now));
    model
        .chosenProperty()
        .subscribe(
            chosen -> {
              if (chosen.isEmpty()) {
                getSelectionModel().clearSelection();
              }
            });
  }

  private static void choose(FilesViewModel model, @Nullable FileRow now) {
    Optional<FileRow> file = Optional.ofNullable(now);
    if (!model.chosenProperty().get().equals(file)) {
      model.choose(file);
    }
  }

  private TableColumn<FileRow, FileRow> column(
      String key, double width, Function<FileRow, String> said, Comparator<FileStat> order) {
    var column = new TableColumn<FileRow, FileRow>(texts.text("ui.storage.files." + key));
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    column.setCellFactory(_ -> new Cell(said));
    column.setComparator(Comparator.comparing(FileRow::stat, order));
    column.setPrefWidth(width);
    getColumns().add(column);
    return column;
  }

  /** What does not fit can be read whole. */
  private static final class Cell extends TableCell<FileRow, FileRow> {
    private final Function<FileRow, String> said;

    Cell(Function<FileRow, String> said) {
      this.said = said;
    }

    @Override
    protected void updateItem(@Nullable FileRow row, boolean empty) {
      super.updateItem(row, empty);
      String text = empty || row == null ? "" : said.apply(row);
      setText(text);
      setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }
  }
}
