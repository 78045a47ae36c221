package dev.ownhand.ui.storage.residence;

import dev.ownhand.gaia.HubPlace;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.storage.HubField;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** This computer, another hub, or both. */
public final class ResidenceView implements View {
  private final ResidenceViewModel model;
  private final Button back;
  private final VBox root;

  /**
   * With what follows.
   *
   * @param leave goes back
   * @param copy copies everything to the hub first
   */
  public ResidenceView(
      ResidenceViewModel model, Texts texts, Runnable leave, Consumer<HubPlace> copy) {
    this.model = model;
    back = Section.button(texts, "ui.storage.to_overview", leave);
    root =
        new VBox(
            back,
            Wording.title(texts.text("ui.storage.residence.title", model.name())),
            Wording.quiet(texts.text("ui.storage.residence.text")),
            new Form(model, texts, copy));
    root.getStyleClass().addAll("screen", "storage");
  }

  private static final class Form extends Section {
    private final ResidenceViewModel model;
    private final ToggleGroup kinds = new ToggleGroup();

    Form(ResidenceViewModel model, Texts texts, Consumer<HubPlace> copy) {
      super(texts);
      this.model = model;
      var other = model.kindProperty().isNotEqualTo(ResidenceViewModel.Kind.HERE);
      for (ResidenceViewModel.Kind kind : ResidenceViewModel.Kind.values()) {
        add(choice(kind));
      }
      var field = new HubField(model.finder(), "ui.storage.hub", texts);
      Button first =
          button(
              "ui.storage.residence.copy",
              () -> model.finder().foundProperty().get().ifPresent(copy));
      var found =
          Bindings.createBooleanBinding(
              () -> model.finder().foundProperty().get().isPresent(),
              model.finder().foundProperty());
      Button save = button("ui.storage.residence.save", model::save);
      save.getStyleClass().add("accent");
      save.disableProperty()
          .bind(model.savableProperty().not().or(model.activity().runningProperty()));
      var progress =
          Progress.unstoppable(model.activity(), texts.text("ui.storage.residence.saving"));
      progress.managedProperty().bind(progress.visibleProperty());
      add(
          when(other, field),
          when(
              model
                  .kindProperty()
                  .isEqualTo(ResidenceViewModel.Kind.ELSEWHERE)
                  .and(found),
              group(Wording.quiet(texts.text("ui.storage.residence.copy.text")), acts(first))),
          Wording.quiet(texts.text("ui.storage.residence.next")),
          acts(save),
          progress,
          danger(model.troubleProperty()),
          good(model.saidProperty()));
    }

    private Node choice(ResidenceViewModel.Kind kind) {
      String key = "ui.storage.residence." + kind.name().toLowerCase(Locale.ROOT);
      var button = new RadioButton(texts.text(key));
      button.setToggleGroup(kinds);
      button.setWrapText(true);
      button.setMinHeight(USE_PREF_SIZE);
      button.setSelected(model.kindProperty().get() == kind);
      button.setOnAction(_ -> model.choose(kind));
      model.kindProperty().subscribe(now -> button.setSelected(now == kind));
      var text = Wording.quiet(texts.text(key + ".text"));
      text.getStyleClass().add("indented");
      var both = new VBox(button, text);
      both.getStyleClass().add("residence-choice");
      return both;
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
