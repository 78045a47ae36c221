package dev.ownhand.ui.settings;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CapsLock;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.password.StrengthMeter;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;

/** The old password, and the new one twice. */
final class PasswordPart extends Part {
  PasswordPart(PasswordViewModel model, Texts texts) {
    super(texts, "ui.settings.password");
    var old = typing(new PasswordField(), model.oldProperty(), model::change);
    var fresh = typing(new PasswordField(), model.freshProperty(), model::change);
    var again = typing(new PasswordField(), model.againProperty(), model::change);
    Button change = button("ui.settings.password.do", model::change);
    change
        .disableProperty()
        .bind(
            model
                .oldProperty()
                .isEmpty()
                .or(model.freshProperty().isEmpty())
                .or(model.againProperty().isEmpty())
                .or(model.waitingProperty())
                .or(model.activity().runningProperty()));
    var progress = new Progress(model.activity(), texts.text("ui.settings.password.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    var fields =
        group(
            Wording.labelOf(old, texts.text("ui.settings.password.old")),
            old,
            new CapsLock(old, texts),
            Wording.labelOf(fresh, texts.text("ui.settings.password.fresh")),
            fresh,
            new CapsLock(fresh, texts),
            new StrengthMeter(model.strength()),
            Wording.labelOf(again, texts.text("ui.settings.password.again")),
            again,
            new CapsLock(again, texts));
    guard(model.activity(), old, fresh, again);
    add(
        Wording.quiet(texts.text("ui.settings.password.text")),
        fields,
        danger(model.troubleProperty()),
        good(model.saidProperty()),
        change,
        progress);
  }
}
