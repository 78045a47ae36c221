package dev.ownhand.ui.diagnostics;

import dev.ownhand.checkup.LogDetail;
import dev.ownhand.settings.Upkeep;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/** The last lines of the log, where it lies, and how much is written to it. */
final class LogSection extends Section {
  private static final int ROWS = 12;

  LogSection(DiagnosticsViewModel model, Runnable openLogs, Texts texts) {
    super(texts);
    var more = new CheckBox(texts.text("ui.diagnostics.log.more"));
    more.setWrapText(true);
    more.setOnAction(
        _ -> model.write(more.isSelected() ? Upkeep.Logging.DEBUG : Upkeep.Logging.USUAL));
    var detail = model.detailProperty();
    detail.subscribe(now -> more.setSelected(now != LogDetail.USUAL));
    var byOption = detail.isEqualTo(LogDetail.MORE_THIS_TIME);
    more.disableProperty().bind(byOption);
    Label path = Wording.sentence(model.logFolder().toString());
    path.getStyleClass().add("path");
    var lines = new TextArea();
    lines.setEditable(false);
    lines.setPrefRowCount(ROWS);
    lines.setMinHeight(USE_PREF_SIZE);
    lines.getStyleClass().add("log-lines");
    lines
        .textProperty()
        .bind(
            model
                .logProperty()
                .map(log -> log.isEmpty() ? texts.text("ui.diagnostics.log.empty") : log));
    // What was written last is what is looked for.
    lines.textProperty().subscribe(() -> lines.setScrollTop(Double.MAX_VALUE));
    heading("ui.diagnostics.log");
    add(
        Wording.quiet(texts.text("ui.diagnostics.log.text")),
        line(path, button("ui.diagnostics.log.open", openLogs)),
        more,
        when(byOption, Wording.quiet(texts.text("ui.diagnostics.log.option"))),
        danger(model.troubleProperty()),
        group(Wording.labelOf(lines, texts.text("ui.diagnostics.log.last")), lines));
  }
}
