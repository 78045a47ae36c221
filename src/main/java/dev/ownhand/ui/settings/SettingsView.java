package dev.ownhand.ui.settings;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** All settings on one long page. */
public final class SettingsView implements View {
  private final SettingsViewModel model;
  private final EntrancePart entrance;
  private final VBox root;

  public SettingsView(SettingsViewModel model, Texts texts) {
    this.model = model;
    entrance = new EntrancePart(model.choices(), texts);
    root =
        new VBox(
            Wording.title(texts.text("ui.settings.title")),
            entrance,
            new LinksPart(model.links(), texts),
            new StoragePart(model.choices(), model.hub(), texts),
            new SafetyPart(model.choices(), texts),
            new PasswordPart(model.password(), texts),
            new PhrasePart(model.phrase(), texts),
            new LookPart(model.choices(), texts),
            new BlockedPart(model.blocked(), texts),
            new UpdatesPart(model.choices(), model.updates(), texts),
            new AboutPart(model.about(), texts),
            new StartOverPart(model.startOver(), texts));
    root.getStyleClass().addAll("screen", "settings");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return entrance.firstFocus();
  }

  @Override
  public void left() {
    model.left();
  }
}
