package dev.ownhand.ui.storage.overview;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CopyButton;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** How the built-in hub is, how much lies in it, and in which folder. */
final class HubPart extends Section {
  private final Button folder;
  private final Subscription subscription;

  HubPart(OverviewViewModel model, Folder folder, Texts texts) {
    super(texts);
    this.folder = button("ui.storage.folder.open", () -> folder.show().accept(folder.path()));
    Label serving = Wording.sentence("");
    serving.textProperty().bind(model.hubProperty());
    when(model.hubProperty().isEmpty().not(), serving);
    Label total = Wording.sentence("");
    total.getStyleClass().add("total");
    total.textProperty().bind(model.totalProperty());
    when(model.totalProperty().isEmpty().not(), total);
    var address = new VBox();
    subscription = model.addressProperty().subscribe(now -> show(now, address));
    heading("ui.storage.built_in");
    add(
        total,
        serving,
        new Notice(Notice.Weight.WARNING, model.hubTroubleProperty()),
        address,
        group(name("ui.storage.folder"), line(path(folder.path().toString()), this.folder)));
  }

  private void show(String now, VBox address) {
    address.setVisible(!now.isEmpty());
    address.setManaged(!now.isEmpty());
    var copy = new CopyButton(now, texts);
    copy.setAccessibleHelp(texts.text("ui.storage.address"));
    address.getChildren().setAll(group(name("ui.storage.address"), line(path(now), copy)));
  }

  private Label name(String key) {
    Label name = Wording.sentence(texts.text(key));
    name.getStyleClass().add("field-label");
    return name;
  }

  private static Label path(String path) {
    Label label = Wording.sentence(path);
    label.getStyleClass().add("path");
    return label;
  }

  Button firstFocus() {
    return folder;
  }

  void left() {
    subscription.unsubscribe();
  }
}
