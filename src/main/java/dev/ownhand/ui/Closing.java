package dev.ownhand.ui;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.presence.Emblem;
import dev.ownhand.ui.shell.AtWork;
import dev.ownhand.ui.shell.ClosingQuestion;
import dev.ownhand.ui.shell.ClosingViewModel;
import dev.ownhand.ui.shell.QuittingQuestion;
import dev.ownhand.ui.shell.StayingNote;
import dev.ownhand.ui.work.Background;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
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
  private final Supplier<AtWork> atWork;
  private final Supplier<StayingNote.Where> where;
  private final Runnable left;
  private final Runnable quit;
  private final Stage question = new Stage(StageStyle.UTILITY);
  private final Stage quitting = new Stage(StageStyle.UTILITY);
  private final Stage note = new Stage(StageStyle.UNDECORATED);

  Closing(
      Stage main,
      ClosingViewModel model,
      UnaryOperator<Scene> watched,
      Emblem emblem,
      Background background,
      Texts texts,
      Supplier<AtWork> atWork,
      Supplier<StayingNote.Where> where,
      Runnable left,
      Runnable quit) {
    this.main = main;
    this.model = model;
    this.watched = watched;
    this.background = background;
    this.texts = texts;
    this.atWork = atWork;
    this.where = where;
    this.left = left;
    this.quit = quit;
    question.initOwner(main);
    question.initModality(Modality.WINDOW_MODAL);
    question.setTitle(texts.text("ui.name"));
    question.setResizable(false);
    quitting.setTitle(texts.text("ui.name"));
    quitting.setResizable(false);
    quitting.setAlwaysOnTop(true);
    note.setTitle(texts.text("ui.name"));
    note.setAlwaysOnTop(true);
    List.of(question, quitting, note).forEach(emblem::mark);
  }

  void begin() {
    follow(model.closing());
  }

  /** The main window is there again. */
  void over() {
    note.hide();
  }

  /** Ends Ownhand, from outside its window; asks first if something is half done. */
  void quit() {
    var _ =
        background.run(
            atWork,
            found -> {
              if (found.isBusy()) {
                askWhetherToQuit(found);
              } else {
                quit.run();
              }
            });
  }

  private void askWhetherToQuit(AtWork found) {
    put(quitting, new QuittingQuestion(found, texts, quit, quitting::hide));
    quitting.centerOnScreen();
    quitting.toFront();
    quitting.requestFocus();
  }

  private void follow(ClosingViewModel.Step step) {
    switch (step) {
      case ASK -> {
        var _ = background.run(atWork, this::ask);
      }
      case QUIT -> quit.run();
      case STAY_AND_SAY_SO -> {
        main.hide();
        left.run();
        say();
      }
    }
  }

  private void ask(AtWork found) {
    put(
        question,
        new ClosingQuestion(
            model,
            found,
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
            where.get(),
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
