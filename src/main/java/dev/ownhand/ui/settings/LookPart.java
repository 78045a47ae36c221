package dev.ownhand.ui.settings;

import dev.ownhand.settings.Settings;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

/** Light or dark, what closing the window means, and whether there is an icon in the tray. */
final class LookPart extends Part {
  private final ChoicesViewModel model;

  LookPart(ChoicesViewModel model, Texts texts) {
    super(texts, "ui.settings.look");
    this.model = model;
    var theme =
        choice(
            "ui.settings.theme", Settings.Theme.values(), Settings::theme, model::choose);
    var closing =
        choice(
            "ui.settings.closing",
            Settings.Closing.values(),
            Settings::closing,
            model::onClosing);
    add(
        group(Wording.labelOf(theme, texts.text("ui.settings.theme")), theme),
        group(Wording.labelOf(closing, texts.text("ui.settings.closing")), closing),
        tray(),
        danger(model.lookTroubleProperty()));
  }

  private CheckBox tray() {
    var tray = new CheckBox(texts.text("ui.settings.tray"));
    tray.setWrapText(true);
    model
        .answeredProperty()
        .subscribe(
            _ ->
                tray.setSelected(
                    model.currentProperty().get().tray() == Settings.Tray.SHOWN));
    tray.setOnAction(
        _ -> model.show(tray.isSelected() ? Settings.Tray.SHOWN : Settings.Tray.OFF));
    return tray;
  }

  private <T extends Enum<T>> ComboBox<T> choice(
      String key, T[] all, Function<Settings, T> held, Consumer<T> choose) {
    var box = new ComboBox<T>();
    box.getItems().setAll(all);
    box.setConverter(
        new Worded<>(one -> texts.text(key + "." + one.name().toLowerCase(Locale.ROOT))));
    model.answeredProperty().subscribe(_ -> box.setValue(held.apply(model.currentProperty().get())));
    box.setOnAction(
        _ -> {
          if (box.getValue() != held.apply(model.currentProperty().get())) {
            choose.accept(box.getValue());
          }
        });
    return box;
  }
}
