package dev.ownhand.ui.approval;

import dev.ownhand.texts.Texts;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The window of its own in which apps' questions are answered, above the browser and everything else
 * while there is one.
 */
public final class ApprovalWindow {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 720;
  private static final double LEAST_WIDTH = 420;
  private static final double LEAST_HEIGHT = 420;

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
    model.askedProperty().subscribe(this::follow);
  }

  /** For the look, and for whoever watches that somebody is there. */
  public Scene scene() {
    return view.getScene();
  }

  private void follow(Asked asked) {
    switch (asked) {
      case Asked.Nothing _ -> stage.hide();
      case Asked.NoKeychain _ -> stage.hide();
      case Asked.Locked _ -> comeUp();
      case Asked.Asking _ -> comeUp();
      case Asked.TooLate _ -> comeUp();
      case Asked.NotWritten _ -> comeUp();
    }
  }

  private void comeUp() {
    if (!stage.isShowing()) {
      stage.show();
      stage.setIconified(false);
      stage.toFront();
      stage.requestFocus();
      view.firstFocus().requestFocus();
    }
  }
}
