package dev.ownhand.ui.proofs;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.View;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/** The social accounts part of the profile form: the accounts, or how one of them is added. */
public final class AccountsView implements View {
  private final AccountsViewModel model;
  private final Texts texts;
  private final Frame frame;
  private final Subscription subscription;
  private Pane shown;

  /** What is in the frame. */
  interface Pane {
    /** All of it. */
    Node root();

    /** What has the focus when it is shown. */
    Node firstFocus();

    /** It is shown no more. */
    void left();
  }

  private static final class Frame extends Section {
    Frame(Texts texts) {
      super(texts);
      getStyleClass().add("proofs");
    }

    void hold(Node content) {
      getChildren().setAll(content);
    }
  }

  public AccountsView(AccountsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    frame = new Frame(texts);
    shown = pane(model.stepProperty().get());
    frame.hold(shown.root());
    frame.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    subscription = model.stepProperty().subscribe((_, step) -> show(step));
  }

  private void pressed(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.ESCAPE
        && !(model.stepProperty().get() instanceof Step.Listing)) {
      pressed.consume();
      model.close();
    }
  }

  private void show(Step step) {
    shown.left();
    shown = pane(step);
    frame.hold(shown.root());
    Sight.focus(shown.firstFocus());
    Sight.bring(frame);
  }

  private Pane pane(Step step) {
    return switch (step) {
      case Step.Listing() -> new ListPane(model, texts);
      case Step.Picking(PickingViewModel picking) -> new PickingPane(picking, model::close, texts);
      case Step.Proving(ProvingViewModel proving) ->
          new ProvingPane(proving, model::close, model::another, texts);
    };
  }

  @Override
  public Parent root() {
    return frame;
  }

  @Override
  public Node firstFocus() {
    return shown.firstFocus();
  }

  @Override
  public void left() {
    subscription.unsubscribe();
    shown.left();
    model.left();
  }
}
