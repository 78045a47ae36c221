package dev.ownhand.ui.approval;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.presence.Emblem;
import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The window of its own in which apps' questions are answered, above the browser and everything else
 * while there is one.
 */
public final class ApprovalWindow {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 720;
  private static final double LEAST_WIDTH = 520;
  private static final double LEAST_HEIGHT = 600;
  private static final double MARGIN = 48;

  /** Between two frames, more than this passes only while the window stands still. */
  private static final Duration STANDSTILL = Duration.ofMillis(400);

  private final Stage stage = new Stage();
  private final ApprovalView view;

  /** Not shown before somebody asks. */
  public ApprovalWindow(ApprovalViewModel model, ApprovalView view, Texts texts) {
    this.view = view;
    stage.setScene(new Scene(view, WIDTH, HEIGHT));
    stage.setTitle(texts.text("ui.approval.title"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setAlwaysOnTop(true);
    stage.setOnCloseRequest(
        closing -> {
          closing.consume();
          model.closed();
        });
    stage.focusedProperty().subscribe(focused -> {
      if (focused) {
        model.gotFocus();
      } else {
        model.lostFocus();
      }
    });
    stage.xProperty().subscribe(model::moved);
    stage.yProperty().subscribe(model::moved);
    stage.widthProperty().subscribe(model::moved);
    stage.heightProperty().subscribe(model::moved);
    model.askedProperty().subscribe(() -> follow(model));
    model.waitsProperty().subscribe(() -> follow(model));
    var frames = new Frames(model::moved);
    model
        .armedProperty()
        .subscribe(
            armed -> {
              if (armed) {
                frames.stop();
              } else if (stage.isShowing()) {
                frames.start();
              }
            });
    stage.setOnShown(_ -> frames.start());
    stage.setOnHidden(_ -> frames.stop());
  }

  /** Watches the frames while the person is given time to read: time in which none is drawn is no such time. */
  private static final class Frames extends AnimationTimer {
    private final Runnable stoodStill;
    private long last;

    Frames(Runnable stoodStill) {
      this.stoodStill = stoodStill;
    }

    @Override
    public void start() {
      last = 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (last != 0 && now - last > STANDSTILL.toNanos()) {
        stoodStill.run();
      }
      last = now;
    }
  }

  /** For the look, and for whoever watches that somebody is there. */
  public Scene scene() {
    return view.getScene();
  }

  /** Shows whose window it is, where windows are shown small. */
  public void mark(Emblem emblem) {
    emblem.mark(stage);
  }

  private void follow(ApprovalViewModel model) {
    switch (model.askedProperty().get()) {
      case Asked.Nothing _ -> {
        // The next in the queue is shown in a window that stays where it is.
        if (!model.waitsProperty().get()) {
          stage.hide();
        }
      }
      case Asked.NoKeychain _ -> stage.hide();
      case Asked.Locked _ -> comeUp();
      case Asked.Asking _ -> comeUp();
      case Asked.TooLate _ -> comeUp();
      case Asked.NotWritten _ -> comeUp();
    }
  }

  private void comeUp() {
    if (!stage.isShowing()) {
      // Beside what it is about: the page's number is to be seen, too.
      Rectangle2D desk = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(WIDTH, desk.getWidth()));
      stage.setHeight(Math.min(HEIGHT, desk.getHeight()));
      stage.setX(Math.max(desk.getMinX(), desk.getMaxX() - stage.getWidth() - MARGIN));
      stage.setY(desk.getMinY() + Math.max(0, (desk.getHeight() - stage.getHeight()) / 3));
      stage.show();
      stage.setIconified(false);
      stage.toFront();
      stage.requestFocus();
      view.firstFocus().requestFocus();
    }
  }
}
