package dev.ownhand.ui.profile.editing;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.TextField;

/** The e-mail address, which stays here. */
final class EmailPart extends Section {
  EmailPart(EditingViewModel model, Texts texts) {
    super(texts);
    var field = new TextField();
    field.textProperty().bindBidirectional(model.emailProperty());
    heading("ui.profile.email");
    add(
        Wording.quiet(texts.text("ui.profile.email.text")),
        group(Wording.labelOf(field, texts.text("ui.profile.email.label")), field),
        new Notice(Notice.Weight.WARNING, model.emailTroubleProperty()));
  }
}
