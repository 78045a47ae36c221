package dev.ownhand.ui.storage.copying;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is to be brought back; what that would do comes first. */
public final class BringBackView implements View {
  private final BringBackViewModel model;
  private final Button back;
  private final VBox root;

  public BringBackView(BringBackViewModel model, Texts texts, Runnable leave) {
    this.model = model;
    back = Section.button(texts, "ui.storage.to_overview", leave);
    Label source = Wording.sentence("");
    source.textProperty().bind(model.sourceProperty());
    source.getStyleClass().add("path");
    root =
        new VBox(
            back,
            Wording.title(texts.text("ui.storage.back.title")),
            Wording.quiet(texts.text("ui.storage.back.text")),
            new Form(model, texts),
            Section.when(model.sourceProperty().isEmpty().not(), source),
            new TransferPane(model.transfer(), "ui.storage.back.then", texts));
    root.getStyleClass().addAll("screen", "storage");
    model.reload();
  }

  private static final class Form extends Section {
    Form(BringBackViewModel model, Texts texts) {
      super(texts);
      var to =
          new Choice<>(
              model.places(),
              place -> Load.place(place, texts),
              model.toProperty(),
              model::chooseTo);
      Button archive = button("ui.storage.back.archive", model::fromArchive);
      archive.getStyleClass().add("accent");
      add(
          group(Wording.labelOf(to, texts.text("ui.storage.move.to")), to),
          acts(archive, button("ui.storage.back.folder", model::fromFolder)));
      disableProperty().bind(model.transfer().haul().runningProperty());
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return back;
  }

  @Override
  public void left() {
    model.left();
  }
}
