package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CapsLock;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.PasswordBox;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.password.StrengthMeter;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** A password is chosen, twice, and the phrase locked away behind it. */
final class PasswordStep implements View {
  private final PasswordBox password;
  private final VBox root;

  PasswordStep(
      PasswordViewModel model, Texts texts, Steps.Place place, Runnable back, Runnable lockAway) {
    password = new PasswordBox(model.passwordProperty(), model.readableProperty());
    var again = new PasswordBox(model.againProperty(), model.readableProperty());
    var readable = new CheckBox(texts.text("ui.welcome.password.show"));
    readable.selectedProperty().bindBidirectional(model.readableProperty());
    Button on = Steps.button(texts.text("ui.welcome.password.do"), lockAway);
    on.disableProperty()
        .bind(
            model.passwordProperty()
                .isEmpty()
                .or(model.againProperty().isEmpty())
                .or(model.busyProperty()));
    Button before = Steps.button(texts.text("ui.welcome.back"), back);
    before.disableProperty().bind(model.busyProperty());
    var form =
        new VBox(
            Wording.labelOf(password, texts.text("ui.password")),
            password,
            new StrengthMeter(model.strength()),
            Wording.labelOf(again, texts.text("ui.welcome.password.again")),
            again,
            readable,
            new CapsLock(password, texts),
            new CapsLock(again, texts));
    form.getStyleClass().add("form");
    form.disableProperty().bind(model.activity().runningProperty());
    root =
        new VBox(
            Steps.head(place, texts.text("ui.welcome.password.title"), texts),
            Wording.sentence(texts.text("ui.welcome.password.text")),
            form,
            new Notice(Notice.Weight.DANGER, model.troubleProperty()),
            Wording.quiet(texts.text("ui.welcome.password.honest")),
            Steps.ways(before, on),
            new Progress(model.activity(), texts.text("ui.welcome.password.doing"), texts));
    root.getStyleClass().add("step");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return password;
  }
}
