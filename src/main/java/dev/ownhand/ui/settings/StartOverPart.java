package dev.ownhand.ui.settings;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** The end of everything private, guarded by a word. */
public final class StartOverPart extends Part {
  public StartOverPart(StartOverViewModel model, Texts texts) {
    super(texts, "ui.settings.over");
    var word = typing(new TextField(), model.typedProperty(), model::startOver);
    Button erase = button("ui.settings.over.do", model::startOver);
    erase.getStyleClass().add("erase");
    erase
        .disableProperty()
        .bind(model.confirmedProperty().not().or(model.activity().runningProperty()));
    var progress = new Progress(model.activity(), texts.text("ui.settings.over.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    getStyleClass().add("danger-part");
    add(
        Wording.sentence(texts.text("ui.settings.over.erased")),
        Wording.sentence(texts.text("ui.settings.over.kept")),
        group(
            Wording.labelOf(word, texts.text("ui.settings.over.confirm", model.word())),
            line(word, erase)),
        progress);
  }
}
