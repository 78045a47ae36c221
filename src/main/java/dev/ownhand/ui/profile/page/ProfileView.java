package dev.ownhand.ui.profile.page;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.profile.clash.ClashView;
import dev.ownhand.ui.profile.editing.EditingView;
import dev.ownhand.ui.profile.editing.Ways;
import dev.ownhand.ui.profile.history.HistoryView;
import dev.ownhand.ui.profile.people.LookupView;
import dev.ownhand.ui.profile.people.OwnPageView;
import dev.ownhand.ui.profile.portrait.FramingView;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The profile page: the screen for its present step. */
public final class ProfileView implements View {
  private final ProfileViewModel model;
  private final Reach reach;
  private final Texts texts;
  private final StackPane root = new StackPane();
  private final Subscription subscription;
  private ChooserPane chooser;
  private View shown;

  public ProfileView(ProfileViewModel model, Reach reach, Texts texts) {
    this.model = model;
    this.reach = reach;
    this.texts = texts;
    root.getStyleClass().add("screens");
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.ESCAPE
              && !(model.stepProperty().get() instanceof Step.Editing)) {
            pressed.consume();
            model.back();
          }
        });
    model.entered();
    chooser = new ChooserPane(model, texts);
    shown = screen(model.stepProperty().get());
    hold();
    subscription = model.stepProperty().subscribe((_, step) -> show(step));
  }

  private void show(Step step) {
    shown.left();
    chooser.left();
    chooser = new ChooserPane(model, texts);
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
      case Step.Editing() ->
          new EditingView(
              model.editing(),
              new Ways(
                  model::portray,
                  model::portray,
                  model::decide,
                  model::history,
                  model::page,
                  model::lookup),
              chooser,
              reach.accounts(),
              texts);
      case Step.Framing(var framing) -> new FramingView(framing, model::back, texts);
      case Step.History(var history) -> new HistoryView(history, model::back, texts);
      case Step.Deciding(var clash) -> new ClashView(clash, model::back, texts);
      case Step.OwnPage(var page) -> new OwnPageView(page, reach.open(), model::back, texts);
      case Step.Lookup(var lookup) -> new LookupView(lookup, reach.open(), model::back, texts);
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
    chooser.left();
    model.left();
  }
}
