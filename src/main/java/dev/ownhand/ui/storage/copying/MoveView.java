package dev.ownhand.ui.storage.copying;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.storage.HubField;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** From where to where, then what that would do, then the copying. */
public final class MoveView implements View {
  private final MoveViewModel model;
  private final Button back;
  private final VBox root;

  public MoveView(MoveViewModel model, Texts texts, Runnable leave) {
    this.model = model;
    back = Section.button(texts, "ui.storage.to_overview", leave);
    root =
        new VBox(
            back,
            Wording.title(texts.text("ui.storage.move.title")),
            Wording.quiet(texts.text("ui.storage.move.text")),
            new Form(model, texts),
            new TransferPane(model.transfer(), "ui.storage.move.then", texts));
    root.getStyleClass().addAll("screen", "storage");
    model.reload();
  }

  private static final class Form extends Section {
    Form(MoveViewModel model, Texts texts) {
      super(texts);
      var load =
          new Choice<>(
              model.loads(),
              Load::name,
              model.loadProperty().map(chosen -> chosen.orElse(null)),
              model::chooseLoad);
      var from =
          new Choice<>(
              model.places(), place -> Load.place(place, texts), model.fromProperty(), model::chooseFrom);
      var to =
          new Choice<>(
              model.targets(),
              place -> Load.place(place, texts),
              model.toProperty().map(chosen -> chosen.orElse(null)),
              model::chooseTo);
      Button look = button("ui.storage.plan.look", model::look);
      look.disableProperty()
          .bind(
              model
                  .transfer()
                  .looking()
                  .runningProperty()
                  .or(model.transfer().haul().runningProperty()));
      add(
          named("ui.storage.move.what", load),
          named("ui.storage.move.from", from),
          named("ui.storage.move.to", to),
          new HubField(model.finder(), "ui.storage.hub.another", texts),
          danger(model.troubleProperty()),
          acts(look));
      disableProperty().bind(model.transfer().haul().runningProperty());
    }

    private Node named(String key, ComboBox<?> box) {
      return group(Wording.labelOf(box, texts.text(key)), box);
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
