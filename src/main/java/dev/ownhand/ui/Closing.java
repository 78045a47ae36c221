package dev.ownhand.ui;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.shell.ClosingQuestion;
import dev.ownhand.ui.shell.ClosingViewModel;
import dev.ownhand.ui.shell.StayingNote;
import dev.ownhand.ui.work.Background;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** Closes the main window as the person wants it, and says so if Ownhand stays. */
final class Closing {
  private static final Duration NOTED = Duration.ofSeconds(8);
  private static final double MARGIN = 24;

  private final Stage main;
  private final ClosingViewModel model;
  private final UnaryOperator<Scene> watched;
  private final Background background;
  private final Texts texts;
  private final Runnable left;
  private final Runnable quit;
  private final Stage question = new Stage(StageStyle.UTILITY);
  private final Stage note = new Stage(StageStyle.UNDECORATED);

  Closing(
      Stage main,
      ClosingViewModel model,
      UnaryOperator<Scene> watched,
      Background background,
      Texts texts,
      Runnable left,
      Runnable quit) {
    this.main = main;
    this.model = model;
    this.watched = watched;
    this.background = background;
    this.texts = texts;
    this.left = left;
    this.quit = quit;
    question.initOwner(main);
    question.initModality(Modality.WINDOW_MODAL);
    question.setTitle(texts.text("ui.name"));
    question.setResizable(false);
    note.setTitle(texts.text("ui.name"));
    note.setAlwaysOnTop(true);
  }

  void begin() {
    follow(model.closing());
  }

  /** The main window is there again. */
  void over() {
    note.hide();
  }

  private void follow(ClosingViewModel.Step step) {
    switch (step) {
      case ASK -> ask();
      case QUIT -> quit.run();
      case STAY_AND_SAY_SO -> {
        main.hide();
        left.run();
        say();
      }
    }
  }

  private void ask() {
    put(
        question,
        new ClosingQuestion(
            model,
            texts,
            step -> {
              question.hide();
              follow(step);
            },
            question::hide));
    question.centerOnScreen();
  }

  private void say() {
    put(
        note,
        new StayingNote(
            texts,
            () -> {
              note.hide();
              main.show();
            },
            quit));
    Rectangle2D desk = Screen.getPrimary().getVisualBounds();
    note.setX(desk.getMaxX() - note.getWidth() - MARGIN);
    note.setY(desk.getMaxY() - note.getHeight() - MARGIN);
    var _ = background.after(NOTED, note::hide);
  }

  private void put(Stage stage, Parent content) {
    stage.setScene(watched.apply(new Scene(content)));
    stage.sizeToScene();
    stage.show();
  }
}
