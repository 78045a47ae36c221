package dev.ownhand.ui.storage.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.storage.Shelf;
import dev.ownhand.ui.Nodes;
import dev.ownhand.ui.Toolkit;
import dev.ownhand.ui.storage.Site;
import dev.ownhand.ui.storage.overview.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageViewTest {
  private static final Path FOLDER = Path.of("/home/anna/storage");

  private final Site site = new Site(Site.ENGLISH);
  private final List<Path> opened = new ArrayList<>();
  private StorageViewModel model;
  private StorageView view;
  private Stage stage;

  @BeforeEach
  void open() {
    site.stock.identity("Private", new StorageChoice.BuiltIn());
    Shelf notes = site.stock.app(0, "https://notes.example");
    site.stock.file(notes, "a.txt", "Milk");
    site.stock.file(notes, "b.txt", "Bread and something");
    model = new StorageViewModel(site.premises);
    view = Toolkit.inWindow(this::view);
    stage = Toolkit.inWindow(this::shown);
  }

  private StorageView view() {
    return new StorageView(model, new Folder(FOLDER, opened::add), Site.ENGLISH);
  }

  private Stage shown() {
    var made = new Stage();
    made.setScene(new Scene(scrolled(), 900, 640));
    made.show();
    made.requestFocus();
    site.background.work();
    return made;
  }

  /** As the main window has it. */
  private ScrollPane scrolled() {
    var middle = new ScrollPane(view.root());
    middle.setFitToWidth(true);
    return middle;
  }

  @AfterEach
  void close() {
    Toolkit.inWindow(
        () -> {
          view.left();
          stage.close();
        });
  }

  private void press(Node on, KeyCode key) {
    Toolkit.inWindow(this::layOut);
    Toolkit.inWindow(on::requestFocus);
    Toolkit.inWindow(() -> new Robot().keyType(key));
    // What a key set going has happened when later work of the window is done.
    Toolkit.inWindow(() -> {});
    Toolkit.inWindow(site.background::work);
    Toolkit.inWindow(this::layOut);
  }

  /** As it is done before the next picture; until then, new nodes take no keys. */
  private void layOut() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private Button row() {
    return Toolkit.inWindow(
        () ->
            Nodes.all(Button.class, view.root()).stream()
                .filter(button -> button.getStyleClass().contains("app-row"))
                .findFirst()
                .orElseThrow());
  }

  private <N extends Node> N only(Class<N> kind) {
    Toolkit.inWindow(this::layOut);
    return Toolkit.inWindow(() -> Nodes.all(kind, view.root()).getFirst());
  }

  private Button button(String says) {
    Toolkit.inWindow(this::layOut);
    return Toolkit.inWindow(() -> Nodes.button(says, view.root()));
  }

  private boolean says(String start) {
    Toolkit.inWindow(this::layOut);
    return Toolkit.inWindow(
        () ->
            Nodes.texts(view.root()).stream()
                .filter(Objects::nonNull)
                .anyMatch(text -> text.startsWith(start)));
  }

  @Test
  void opensAnAppAndAFileByKeys() {
    assertTrue(says("notes.example"));
    press(row(), KeyCode.ENTER);
    assertInstanceOf(Step.Files.class, model.stepProperty().get());
    press(only(TableView.class), KeyCode.HOME);
    assertEquals("Milk", Toolkit.inWindow(() -> only(TextArea.class).getText()));
    press(button("Back to storage"), KeyCode.SPACE);
    assertInstanceOf(Step.Overview.class, model.stepProperty().get());
    assertTrue(says("Where your data lives"));
  }

  @Test
  void enterAloneDeletesNothing() {
    press(row(), KeyCode.ENTER);
    press(only(TableView.class), KeyCode.HOME);
    press(button("Delete"), KeyCode.SPACE);
    assertTrue(says("Delete this file for good?"));
    assertTrue(says("“a.txt” of notes.example is removed from this computer."));
    assertEquals(button("Keep"), stage.getScene().getFocusOwner());
    press(button("Keep"), KeyCode.SPACE);
    assertFalse(says("Delete this file for good?"));
    assertEquals(2, site.stock.occupied().getFirst().files());
    press(button("Delete"), KeyCode.SPACE);
    press(button("Delete for good"), KeyCode.SPACE);
    assertEquals(1, site.stock.occupied().getFirst().files());
    assertTrue(says("Deleted: “a.txt”"));
  }

  @Test
  void escapeLeavesAPageButAnswersAQuestionFirst() {
    press(row(), KeyCode.ENTER);
    Button clear = button("Delete everything");
    press(clear, KeyCode.SPACE);
    assertTrue(says("Delete everything of notes.example?"));
    press(button("Keep"), KeyCode.ESCAPE);
    assertFalse(says("Delete everything of notes.example?"));
    assertEquals(clear, stage.getScene().getFocusOwner());
    assertInstanceOf(Step.Files.class, model.stepProperty().get());
    press(clear, KeyCode.ESCAPE);
    assertInstanceOf(Step.Overview.class, model.stepProperty().get());
  }

  @Test
  void sortsBySizeAsNumbers() {
    press(row(), KeyCode.ENTER);
    Toolkit.inWindow(
        () -> {
          TableView<?> table = only(TableView.class);
          sortLast(table);
          assertTrue(table.getItems().getFirst().toString().contains("b.txt"));
        });
  }

  private static <T> void sortLast(TableView<T> table) {
    var size = table.getColumns().get(2);
    size.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().add(size);
  }

  @Test
  void opensTheFolder() {
    press(button("Open folder"), KeyCode.SPACE);
    assertEquals(List.of(FOLDER), opened);
  }

  @Test
  void choosesAnotherHubAndGoesOnToCopy() {
    press(button("Change"), KeyCode.SPACE);
    Toolkit.inWindow(
        () -> {
          Nodes.all(RadioButton.class, view.root()).get(1).fire();
          only(TextField.class).setText("https://hub.example");
        });
    press(only(TextField.class), KeyCode.ENTER);
    assertTrue(says("A hub answers at hub.example."));
    press(button("Copy everything there first"), KeyCode.SPACE);
    assertInstanceOf(Step.Moving.class, model.stepProperty().get());
    press(button("See what will happen"), KeyCode.SPACE);
    assertTrue(says("There are no files."));
  }

  @Test
  void beginsWithTheOverviewWheneverItIsShown() {
    press(row(), KeyCode.ENTER);
    Toolkit.inWindow(
        () -> {
          view.left();
          view = view();
        });
    assertInstanceOf(Step.Overview.class, model.stepProperty().get());
  }
}
