package dev.ownhand.ui.profile.editing;

import dev.ownhand.publishing.Card;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.profile.Draft;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The profile as one writes it. */
public final class EditingView implements View {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination ALSO_REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

  private final EditingViewModel model;
  private final Function<Draft, View> accounts;
  private final AboutPart about;
  private final PublishPart publish;
  private final WebsitesPart websites;
  private final KeysPart keys;
  private final StackPane slot = new StackPane();
  private final VBox root;
  private final Subscription subscription;
  private @Nullable View social;

  /**
   * With the ways on.
   *
   * @param above what stands under the title
   * @param accounts the part of the form for social accounts, anew for every identity
   */
  public EditingView(
      EditingViewModel model, Ways ways, Node above, Function<Draft, View> accounts, Texts texts) {
    this.model = model;
    this.accounts = accounts;
    about = new AboutPart(model, ways, texts);
    publish = new PublishPart(model, ways, texts);
    websites = new WebsitesPart(model.fields(), texts);
    keys = new KeysPart(model.fields(), texts);
    var others =
        Section.acts(
            Section.button(texts, "ui.profile.page.show", ways.page()),
            Section.button(texts, "ui.profile.history.show", ways.history()),
            Section.button(texts, "ui.profile.lookup.show", ways.lookup()));
    var form =
        new VBox(others, publish, about, websites, slot, keys, new EmailPart(model, texts));
    form.getStyleClass().add("profile-form");
    Section.when(model.cardProperty().map(Optional::isPresent), form);
    root =
        new VBox(
            Wording.title(texts.text("ui.profile.title")),
            Wording.quiet(texts.text("ui.profile.text")),
            above,
            form);
    root.getStyleClass().addAll("screen", "profile");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    subscription =
        model.cardProperty().map(card -> card.map(Card::identity)).subscribe(_ -> showAccounts());
  }

  private void showAccounts() {
    if (social != null) {
      social.left();
      social = null;
    }
    slot.getChildren().clear();
    if (model.cardProperty().get().isPresent()) {
      View made = accounts.apply(model);
      social = made;
      slot.getChildren().setAll(made.root());
    }
  }

  /** Before a field has its own way with it. */
  private void pressed(KeyEvent pressed) {
    if (REDO.match(pressed) || ALSO_REDO.match(pressed)) {
      pressed.consume();
      model.redo();
    } else if (UNDO.match(pressed)) {
      pressed.consume();
      model.undo();
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return about.name();
  }

  @Override
  public void left() {
    subscription.unsubscribe();
    publish.left();
    websites.left();
    keys.left();
    if (social != null) {
      social.left();
    }
    model.keep();
  }
}
