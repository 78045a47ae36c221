package dev.ownhand.ui.diagnostics;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What was found, and the log below it. */
public final class DiagnosticsView implements View {
  private final Button again;
  private final VBox root;

  /**
   * Looking at once.
   *
   * @param openLogs shows the folder of the log in the system's file manager
   * @param back leads away, where no places to go are at the side
   */
  public DiagnosticsView(
      DiagnosticsViewModel model, Runnable openLogs, Optional<Runnable> back, Texts texts) {
    again = Section.button(texts, "ui.diagnostics.again", model::look);
    again.disableProperty().bind(model.looking().runningProperty());
    var copy = Section.button(texts, "ui.diagnostics.copy", model::copyReport);
    copy.disableProperty().bind(model.summaryProperty().isEmpty());
    var acts = Section.acts(again, copy);
    back.ifPresent(
        way -> acts.getChildren().add(Section.button(texts, "ui.diagnostics.back", way)));
    var summary = Section.when(model.summaryProperty().isNotEmpty(), Wording.sentence(""));
    summary.textProperty().bind(model.summaryProperty());
    var progress = new Progress(model.looking(), texts.text("ui.diagnostics.looking"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    root =
        new VBox(
            Wording.title(texts.text("ui.diagnostics.title")),
            summary,
            acts,
            Section.good(model.saidProperty()),
            progress,
            new FindingsSection(model, texts),
            new LogSection(model, openLogs, texts));
    root.getStyleClass().addAll("screen", "diagnostics");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return again;
  }
}
