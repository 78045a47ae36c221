package dev.ownhand.ui.profile.people;

import dev.ownhand.base.WebAddress;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CopyButton;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How others see one's own profile. */
public final class OwnPageView implements View {
  private final OwnPageViewModel model;
  private final PagePane page;
  private final Button back;
  private final VBox root;

  public OwnPageView(
      OwnPageViewModel model, Consumer<WebAddress> open, Runnable leave, Texts texts) {
    this.model = model;
    back = Section.button(texts, "ui.profile.back", leave);
    page = new PagePane(model.page(), open, texts);
    root =
        new VBox(
            back,
            Wording.title(texts.text("ui.profile.page.title")),
            Wording.quiet(texts.text("ui.profile.page.text")),
            new Notice(Notice.Weight.NOTE, model.noteProperty()),
            page);
    model.address().ifPresent(address -> root.getChildren().add(3, place(address, texts)));
    root.getStyleClass().addAll("screen", "profile");
  }

  private static Node place(String address, Texts texts) {
    var field = new TextField(address);
    field.setEditable(false);
    HBox.setHgrow(field, Priority.ALWAYS);
    var line = new HBox(field, new CopyButton(address, texts));
    line.getStyleClass().add("line");
    return Section.group(Wording.labelOf(field, texts.text("ui.profile.page.address")), line);
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
    page.left();
    model.page().clear();
  }
}
