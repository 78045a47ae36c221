package dev.ownhand.ui.storage.page;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.storage.copying.BringBackView;
import dev.ownhand.ui.storage.copying.MoveView;
import dev.ownhand.ui.storage.copying.TakeOutView;
import dev.ownhand.ui.storage.files.FilesView;
import dev.ownhand.ui.storage.overview.Folder;
import dev.ownhand.ui.storage.overview.OverviewView;
import dev.ownhand.ui.storage.overview.Ways;
import dev.ownhand.ui.storage.residence.ResidenceView;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The storage page: the screen for its present step. */
public final class StorageView implements View {
  private final StorageViewModel model;
  private final Folder folder;
  private final Texts texts;
  private final StackPane root = new StackPane();
  private final Subscription subscription;
  private View shown;

  public StorageView(StorageViewModel model, Folder folder, Texts texts) {
    this.model = model;
    this.folder = folder;
    this.texts = texts;
    root.getStyleClass().add("screens");
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.ESCAPE) {
            model.escape();
          }
        });
    model.back();
    shown = screen(model.stepProperty().get());
    hold();
    subscription = model.stepProperty().subscribe((_, step) -> show(step));
  }

  private void show(Step step) {
    shown.left();
    shown = screen(step);
    hold();
    shown.firstFocus().requestFocus();
  }

  private void hold() {
    StackPane.setAlignment(shown.root(), Pos.TOP_CENTER);
    root.getChildren().setAll(shown.root());
  }

  private View screen(Step step) {
    return switch (step) {
      case Step.Overview() ->
          new OverviewView(
              model.overview(),
              folder,
              new Ways(
                  model::open, model::change, model::move, model::takeOut, model::bringBack),
              texts);
      case Step.Files(var files) -> new FilesView(files, texts, model::back);
      case Step.Residing(var residence) ->
          new ResidenceView(
              residence, texts, model::back, hub -> model.move(residence, hub));
      case Step.Moving(var move) -> new MoveView(move, texts, model::back);
      case Step.TakingOut(var takeOut) -> new TakeOutView(takeOut, texts, model::back);
      case Step.BringingBack(var bringBack) -> new BringBackView(bringBack, texts, model::back);
    };
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return shown.firstFocus();
  }

  @Override
  public void left() {
    subscription.unsubscribe();
    shown.left();
  }
}
