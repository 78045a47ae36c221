package dev.ownhand.ui.profile.people;

import dev.ownhand.base.WebAddress;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Looks somebody up, and shows the page of whoever was found. */
public final class LookupView implements View {
  private final LookupViewModel model;
  private final PagePane page;
  private final TextField field;
  private final VBox root;

  public LookupView(
      LookupViewModel model, Consumer<WebAddress> open, Runnable leave, Texts texts) {
    this.model = model;
    field = Section.typing(new TextField(), model::look);
    field.textProperty().bindBidirectional(model.typedProperty());
    field.setPromptText(texts.text("ui.profile.lookup.prompt"));
    Button look = Section.button(texts, "ui.profile.lookup.do", model::look);
    look.getStyleClass().add("accent");
    look.disableProperty().bind(model.typedProperty().map(String::isBlank));
    var progress = new Progress(model.activity(), texts.text("ui.profile.lookup.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    page = new PagePane(model.page(), open, texts);
    var warning = new Notice(Notice.Weight.WARNING, model.troubleProperty());
    root =
        new VBox(
            Section.button(texts, "ui.profile.back", leave),
            Wording.title(texts.text("ui.profile.lookup.title")),
            Wording.quiet(texts.text("ui.profile.lookup.text")),
            Section.group(
                Wording.labelOf(field, texts.text("ui.profile.lookup.whom")),
                Section.line(field, look)),
            progress,
            warning,
            Section.danger(model.warningProperty()),
            Section.good(model.foundProperty()),
            page);
    root.getStyleClass().addAll("screen", "profile");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return field;
  }

  @Override
  public void left() {
    page.left();
    model.left();
  }
}
