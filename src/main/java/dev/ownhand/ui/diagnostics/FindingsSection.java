package dev.ownhand.ui.diagnostics;

import dev.ownhand.checkup.Finding;
import dev.ownhand.texts.CheckupTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every finding: a sign and a word for how it stands, what it is about, and the sentence. */
final class FindingsSection extends Section {
  private final CheckupTexts told;
  private final VBox rows = new VBox();

  FindingsSection(DiagnosticsViewModel model, Texts texts) {
    super(texts);
    told = new CheckupTexts(texts);
    rows.getStyleClass().add("findings");
    add(rows);
    when(model.summaryProperty().isNotEmpty(), this);
    ListChangeListener<Finding> fill = _ -> fill(model);
    model.findings().addListener(fill);
    fill(model);
  }

  private void fill(DiagnosticsViewModel model) {
    rows.getChildren().setAll(model.findings().stream().map(this::row).toList());
  }

  private HBox row(Finding finding) {
    String word = finding.standing().word();
    var sign = new Region();
    sign.getStyleClass().addAll("standing-sign", word);
    var round = new StackPane(sign);
    round.getStyleClass().addAll("standing-round", word);
    var standing = new Label(texts.text("ui.diagnostics.standing." + word), round);
    standing.getStyleClass().addAll("standing", word);
    standing.setMinWidth(USE_PREF_SIZE);
    Label name = Wording.sentence(told.name(finding.topic()));
    name.getStyleClass().add("field-label");
    var text = new VBox(name, Wording.sentence(told.sentence(finding)));
    text.getStyleClass().add("finding-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    var row = new HBox(standing, text);
    row.getStyleClass().add("finding-row");
    return row;
  }
}
