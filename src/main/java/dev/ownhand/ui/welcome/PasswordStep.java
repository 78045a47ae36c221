package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CapsLock;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.PasswordBox;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.vault.PasswordStrength.Level;
import java.util.EnumSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A password is chosen, twice, and the phrase locked away behind it. */
final class PasswordStep implements View {
  private final PasswordViewModel model;
  private final PasswordBox password;
  private final VBox root;

  PasswordStep(
      PasswordViewModel model, Texts texts, Steps.Place place, Runnable back, Runnable lockAway) {
    this.model = model;
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
            meter(),
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

  /** Four bars, as many of them coloured as the password is worth, and the same in words. */
  private Region meter() {
    var bars = new HBox();
    bars.getStyleClass().add("meter");
    for (Level reached : EnumSet.complementOf(EnumSet.of(Level.TOO_SHORT))) {
      bars.getChildren().add(bar(reached));
    }
    var said = new Label();
    said.textProperty().bind(model.strengthProperty());
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    said.getStyleClass().add("meter-said");
    var meter = new VBox(bars, said);
    meter.getStyleClass().add("meter-box");
    return meter;
  }

  private static String worth(Level level) {
    return switch (level) {
      case TOO_SHORT, WEAK -> "weak";
      case FAIR -> "fair";
      case GOOD, STRONG -> "good";
    };
  }

  private Region bar(Level reached) {
    var bar = new Region();
    HBox.setHgrow(bar, Priority.ALWAYS);
    model.levelProperty()
        .subscribe(
            level ->
                bar.getStyleClass()
                    .setAll("bar", level.compareTo(reached) < 0 ? "empty" : worth(level)));
    return bar;
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
