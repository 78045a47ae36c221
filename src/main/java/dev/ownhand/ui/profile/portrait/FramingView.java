package dev.ownhand.ui.profile.portrait;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A picture from a file or the clipboard, and the square that is to be seen of it. */
public final class FramingView implements View {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private static final double LARGE = 128;
  private static final double SMALL = 48;

  private final FramingViewModel model;
  private final FramingPane framing;
  private final CutPreview round;
  private final CutPreview square;
  private final CutPreview small;
  private final Button choose;
  private final VBox root;

  public FramingView(FramingViewModel model, Runnable leave, Texts texts) {
    this.model = model;
    framing = new FramingPane(model, texts);
    round = CutPreview.round(model, LARGE, texts.text("ui.profile.picture.round"));
    square = CutPreview.square(model, LARGE, texts.text("ui.profile.picture.angular"));
    small = CutPreview.round(model, SMALL, texts.text("ui.profile.picture.tiny"));
    choose = Section.button(texts, "ui.profile.picture.choose", model::choose);
    Button paste = Section.button(texts, "ui.profile.picture.paste", model::paste);
    var some = model.loadedProperty().map(Optional::isPresent);
    var progress = new Progress(model.activity(), texts.text("ui.profile.picture.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    Button use = Section.button(texts, "ui.profile.picture.use", model::use);
    use.getStyleClass().add("accent");
    use.setDefaultButton(true);
    use.disableProperty().bind(model.activity().runningProperty());
    var none = some.map(is -> !is);
    var drop =
        new VBox(
            Section.when(none, Wording.sentence(texts.text("ui.profile.picture.drop"))),
            Section.acts(choose, paste),
            Section.when(none, Wording.quiet(texts.text("ui.profile.picture.limits"))));
    drop.getStyleClass().addAll("part", "drop");
    root =
        new VBox(
            Section.button(texts, "ui.profile.back", leave),
            Wording.title(texts.text("ui.profile.picture.title")),
            drop,
            progress,
            Section.danger(model.troubleProperty()),
            Section.when(some, cutting(use, texts)));
    root.getStyleClass().addAll("screen", "profile");
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (PASTE.match(pressed)) {
            pressed.consume();
            model.paste();
          }
        });
    Drops.onto(root, model::take);
    model.loadedProperty().subscribe(this::goOn);
  }

  /** Whoever has chosen a picture goes on with the square. */
  private void goOn(Optional<FramingViewModel.Loaded> loaded) {
    if (loaded.isPresent() && root.getScene() != null) {
      Sight.focus(framing);
      Sight.bring(framing);
    }
  }

  private VBox cutting(Button use, Texts texts) {
    Button closer = Section.button(texts, "ui.profile.picture.closer", model::closer);
    Button farther = Section.button(texts, "ui.profile.picture.farther", model::farther);
    var previews = new VBox(round, square, small);
    previews.getStyleClass().add("previews");
    var line = new FlowPane(framing, previews);
    line.getStyleClass().add("framing-line");
    var cutting =
        new VBox(
            Wording.quiet(texts.text("ui.profile.picture.square.help")),
            line,
            Section.acts(closer, farther, use));
    cutting.getStyleClass().add("part");
    return cutting;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return model.loadedProperty().get().isPresent() ? framing : choose;
  }

  @Override
  public void left() {
    framing.left();
    round.left();
    square.left();
    small.left();
    model.left();
  }
}
