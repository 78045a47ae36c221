package dev.ownhand.ui.welcome;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What Ownhand is, and the choice every keychain begins with. */
public final class WelcomeView implements View {
  private final VBox root;
  private final Button create;

  public WelcomeView(Texts texts, Runnable create, Runnable restore) {
    this.create = choice(texts.text("ui.welcome.create"), create);
    this.create.setDefaultButton(true);
    root =
        new VBox(
            Wording.title(texts.text("ui.welcome.title")),
            Wording.sentence(texts.text("ui.welcome.text")),
            card(this.create, texts.text("ui.welcome.create.more")),
            card(
                choice(texts.text("ui.welcome.restore"), restore),
                texts.text("ui.welcome.restore.more")),
            Wording.quiet(texts.text("ui.welcome.local")));
    root.getStyleClass().addAll("screen", "welcome");
  }

  private static Button choice(String name, Runnable act) {
    var choice = new Button(name);
    choice.setWrapText(true);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.getStyleClass().add("choice");
    choice.setOnAction(_ -> act.run());
    return choice;
  }

  private static VBox card(Button choice, String more) {
    choice.setAccessibleHelp(more);
    var card = new VBox(choice, Wording.quiet(more));
    card.getStyleClass().add("card");
    return card;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return create;
  }
}
