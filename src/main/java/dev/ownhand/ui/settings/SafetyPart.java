package dev.ownhand.ui.settings;

import dev.ownhand.settings.Settings;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** When everything is locked. */
final class SafetyPart extends Part {
  private static final int NEVER = 0;
  private static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15, 30, 60, 240);

  private final ChoicesViewModel model;
  private final ComboBox<Integer> minutes = new ComboBox<>();
  private final CheckBox suspend;
  private final CheckBox screenLock;
  private final Label never;

  SafetyPart(ChoicesViewModel model, Texts texts) {
    super(texts, "ui.settings.safety");
    this.model = model;
    suspend = new CheckBox(texts.text("ui.settings.suspend"));
    suspend.setWrapText(true);
    screenLock = new CheckBox(texts.text("ui.settings.screen_lock"));
    screenLock.setWrapText(true);
    never = Wording.quiet(texts.text("ui.settings.lock.never.text"));
    never.managedProperty().bind(never.visibleProperty());
    minutes.setConverter(new Worded<>(this::said));
    minutes.setVisibleRowCount(MINUTES.size() + 2);
    add(
        group(Wording.labelOf(minutes, texts.text("ui.settings.lock")), minutes, never),
        group(suspend, screenLock),
        danger(model.safetyTroubleProperty()));
    model.answeredProperty().subscribe(_ -> show());
    minutes.setOnAction(_ -> lockAfter(minutes.getValue()));
    suspend.setOnAction(
        _ ->
            model.onSuspend(
                suspend.isSelected() ? Settings.Suspend.LOCKS : Settings.Suspend.STAYS_OPEN));
    screenLock.setOnAction(
        _ ->
            model.onScreenLock(
                screenLock.isSelected()
                    ? Settings.ScreenLock.LOCKS
                    : Settings.ScreenLock.STAYS_OPEN));
  }

  private String said(int count) {
    return switch (count) {
      case NEVER -> texts.text("ui.settings.lock.never");
      case 1 -> texts.text("ui.settings.lock.minute");
      default -> texts.text("ui.settings.lock.minutes", String.valueOf(count));
    };
  }

  private void lockAfter(Integer chosen) {
    if (chosen != null && chosen != model.currentProperty().get().autoLockMinutes()) {
      model.lockAfter(chosen);
    }
  }

  /** Also a number that stands in the file only can be chosen. */
  private void show() {
    Settings now = model.currentProperty().get();
    var all = new TreeSet<>(MINUTES);
    all.add(now.autoLockMinutes());
    all.remove(NEVER);
    var choices = new ArrayList<>(all);
    choices.add(NEVER);
    if (!minutes.getItems().equals(choices)) {
      minutes.getItems().setAll(choices);
    }
    minutes.setValue(now.autoLockMinutes());
    never.setVisible(now.autoLockMinutes() == NEVER);
    suspend.setSelected(now.suspend() == Settings.Suspend.LOCKS);
    screenLock.setSelected(now.screenLock() == Settings.ScreenLock.LOCKS);
  }
}
