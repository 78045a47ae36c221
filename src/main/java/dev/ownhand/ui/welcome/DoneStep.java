package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Identicon;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** There is an identity now, and what it is good for. */
final class DoneStep implements View {
  private static final double ICON = 44;

  private final Button on;
  private final VBox root;

  DoneStep(String identity, Texts texts, Surroundings around, Runnable done) {
    on = Steps.button(texts.text("ui.welcome.done.next"), done);
    on.setDefaultButton(true);
    var id = new Label(identity);
    id.getStyleClass().add("identity-name");
    id.setTooltip(new Tooltip(identity));
    var copy = new Button(texts.text("ui.welcome.done.copy"));
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(
        _ -> {
          around.clip().put(identity);
          copy.setText(texts.text("ui.welcome.done.copied"));
        });
    var card = new HBox(Identicon.ofId(identity, ICON), id, copy);
    card.getStyleClass().add("id-card");
    root =
        new VBox(
            Wording.title(texts.text("ui.welcome.done.title")),
            Wording.sentence(texts.text("ui.welcome.done.text")),
            card,
            Wording.heading(texts.text("ui.welcome.done.now")),
            Wording.sentence(texts.text("ui.welcome.done.how")),
            Wording.quiet(
                texts.text("ui.welcome.done.address", String.valueOf(around.port()))),
            on);
    root.getStyleClass().add("step");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return on;
  }
}
