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

/** What is to be taken out, into a folder or an archive. */
public final class TakeOutView implements View {
  private final TakeOutViewModel model;
  private final Button back;
  private final VBox root;

  public TakeOutView(TakeOutViewModel model, Texts texts, Runnable leave) {
    this.model = model;
    back = Section.button(texts, "ui.storage.to_overview", leave);
    Label target = Wording.sentence("");
    target.textProperty().bind(model.targetProperty());
    target.getStyleClass().add("path");
    root =
        new VBox(
            back,
            Wording.title(texts.text("ui.storage.out.title")),
            Wording.quiet(texts.text("ui.storage.out.text")),
            new Form(model, texts),
            Section.when(model.targetProperty().isEmpty().not(), target),
            new TransferPane(model.transfer(), "ui.storage.out.then", texts));
    root.getStyleClass().addAll("screen", "storage");
    model.reload();
  }

  private static final class Form extends Section {
    Form(TakeOutViewModel model, Texts texts) {
      super(texts);
      var load =
          new Choice<>(
              model.loads(),
              Load::name,
              model.loadProperty().map(chosen -> chosen.orElse(null)),
              model::chooseLoad);
      var from =
          new Choice<>(
              model.places(),
              place -> Load.place(place, texts),
              model.fromProperty(),
              model::chooseFrom);
      Button archive = button("ui.storage.out.archive", model::toArchive);
      archive.getStyleClass().add("accent");
      add(
          group(Wording.labelOf(load, texts.text("ui.storage.out.what")), load),
          group(Wording.labelOf(from, texts.text("ui.storage.move.from")), from),
          danger(model.troubleProperty()),
          acts(archive, button("ui.storage.out.folder", model::toFolder)));
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
