package dev.ownhand.ui.storage.files;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** The file that is chosen: what it holds, and what can be done with it. */
final class PreviewPane extends Section {
  private static final double MOST_WIDTH = 640;
  private static final double MOST_HEIGHT = 360;

  private final FilesViewModel model;
  private final StackPane content = new StackPane();
  private final Button save;
  private boolean appears;

  /** With what puts the focus elsewhere when no file is chosen any more. */
  PreviewPane(FilesViewModel model, Runnable goOn, Texts texts) {
    super(texts);
    this.model = model;
    getStyleClass().add("preview");
    content.getStyleClass().add("preview-content");
    content.setMinWidth(0);
    var name = Wording.heading("");
    name.textProperty().bind(model.chosenProperty().map(file -> file.map(FileRow::name).orElse("")));
    var progress =
        new Progress(model.preview().activity(), texts.text("ui.storage.preview.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    save = button("ui.storage.save", model::saveCopy);
    Button delete = button("ui.storage.delete", this::askToDelete);
    save.disableProperty().bind(model.activity().runningProperty());
    delete.disableProperty().bind(model.activity().runningProperty());
    add(
        name,
        progress,
        new Notice(Notice.Weight.DANGER, model.preview().warningProperty()),
        new Notice(Notice.Weight.GOOD, model.preview().noteProperty()),
        content,
        acts(save, delete));
    model
        .chosenProperty()
        .subscribe(
            chosen -> {
              appears |= chosen.isPresent() && !isVisible();
              if (chosen.isEmpty() && isFocusWithin()) {
                goOn.run();
              }
            });
    when(model.chosenProperty().map(Optional::isPresent), this);
    model.preview().previewProperty().subscribe(this::show);
  }

  private void askToDelete() {
    model.chosenProperty().get().ifPresent(file -> model.ask(new Asking.Deleting(file)));
  }

  private void show(Preview preview) {
    boolean opened = content.isFocusWithin() && !(preview instanceof Preview.Nothing);
    fill(preview);
    if (opened) {
      Sight.focus(preview instanceof Preview.Text ? content.getChildren().getFirst() : save);
    }
    if (!(preview instanceof Preview.Nothing) && (appears || opened)) {
      appears = false;
      Sight.bring(this);
    }
  }

  private void fill(Preview preview) {
    switch (preview) {
      case Preview.Nothing() -> content.getChildren().clear();
      case Preview.None(String why) -> content.getChildren().setAll(Wording.quiet(why));
      case Preview.Text(String text) -> content.getChildren().setAll(area(text));
      case Preview.Picture picture -> draw(picture);
      case Preview.Sealed() ->
          content
              .getChildren()
              .setAll(
                  group(
                      Wording.sentence(texts.text("ui.storage.preview.sealed")),
                      acts(
                          button("ui.storage.preview.decrypt", model.preview()::decrypt))));
    }
  }

  private Node area(String text) {
    var area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(texts.text("ui.storage.preview"));
    area.getStyleClass().add("preview-text");
    return area;
  }

  private void draw(Preview.Picture picture) {
    content.getChildren().clear();
    model.preview().draw(() -> image(picture), image -> content.getChildren().setAll(shown(image)));
  }

  private Node shown(Image image) {
    if (image.isError()) {
      return Wording.quiet(texts.text("ui.storage.preview.none"));
    }
    var view = new ImageView(image);
    view.setPreserveRatio(true);
    view.fitWidthProperty().bind(Bindings.min(content.widthProperty(), image.getWidth()));
    view.setAccessibleText(texts.text("ui.storage.preview"));
    return view;
  }

  /** Never larger than it is, or is shown. JavaFX itself loads no such address elsewhere, so that is done for it. */
  static Image image(Preview.Picture picture) {
    return new Image(
        picture.address(),
        Math.min(MOST_WIDTH, (double) picture.width()),
        Math.min(MOST_HEIGHT, (double) picture.height()),
        true,
        true);
  }
}
