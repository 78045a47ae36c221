package dev.ownhand.ui.settings;

import dev.ownhand.settings.Upkeep;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Whether newer versions are asked for, where, and what came of it. */
final class UpdatesPart extends Part {
  UpdatesPart(ChoicesViewModel choices, UpdatesViewModel model, Texts texts) {
    super(texts, "ui.settings.updates");
    var daily = new CheckBox(texts.text("ui.settings.updates.daily"));
    daily.setWrapText(true);
    choices
        .answeredProperty()
        .subscribe(
            _ ->
                daily.setSelected(
                    choices.currentProperty().get().upkeep().updates() == Upkeep.UpdateCheck.ON));
    daily.setOnAction(
        _ -> model.daily(daily.isSelected() ? Upkeep.UpdateCheck.ON : Upkeep.UpdateCheck.OFF));
    var field = typing(new TextField(), model.address().typedProperty(), model::saveAddress);
    var save = button("ui.settings.updates.save", model::saveAddress);
    save.setAccessibleHelp(texts.text("ui.settings.updates.address"));
    var check = button("ui.settings.updates.now", model::check);
    check
        .disableProperty()
        .bind(model.asking().runningProperty().or(model.lackProperty().isNotEmpty()));
    var progress = new Progress(model.asking(), texts.text("ui.settings.updates.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    Label asked = Wording.quiet("");
    asked.textProperty().bind(model.askedProperty());
    Label notes = Wording.sentence("");
    notes.textProperty().bind(model.notesProperty());
    notes.getStyleClass().add("quoted");
    var newer =
        Section.when(
            model.newerProperty().isNotEmpty(),
            new VBox(
                new Notice(Notice.Weight.NOTE, model.newerProperty()),
                Section.when(
                    model.notesProperty().isNotEmpty(),
                    group(Wording.quiet(texts.text("ui.settings.updates.notes")), notes)),
                button("ui.updates.open", model::openPage)));
    newer.getStyleClass().add("form");
    add(
        Wording.quiet(texts.text("ui.settings.updates.text")),
        new Notice(Notice.Weight.NOTE, model.lackProperty()),
        Section.when(
            model.possibleProperty(),
            group(
                daily,
                Wording.labelOf(field, texts.text("ui.settings.updates.address")),
                line(field, save),
                danger(model.address().troubleProperty()),
                good(model.address().saidProperty()),
                Section.acts(check))),
        Section.when(model.askedProperty().isNotEmpty(), asked),
        progress,
        good(model.upToDateProperty()),
        newer,
        danger(model.troubleProperty()));
  }
}
