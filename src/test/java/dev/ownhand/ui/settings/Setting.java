package dev.ownhand.ui.settings;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Requests;
import dev.ownhand.settings.Settings;
import dev.ownhand.store.DiskSettings;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings of a real home, with a window of which only what it is told is kept. */
final class Setting implements AutoCloseable {
  final HandBackground background = new HandBackground();
  final HandDoorway doorway = new HandDoorway();
  final HandLinks links = new HandLinks();
  final List<Settings.Theme> looks = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  private boolean leaves;
  final Home home;
  final DiskSettings book;
  final SettingsViewModel model;

  Setting(Path folder, Texts texts) {
    home = new Home(folder).settled();
    book = new DiskSettings(folder);
    var aftermath =
        new Aftermath() {
          @Override
          public void startedOver() {
            told.add("started over");
          }

          @Override
          public void notDone(String sentence) {
            told.add(sentence);
          }
        };
    model =
        new SettingsViewModel(
            book,
            home.household(),
            new SettingsViewModel.Reach(
                doorway,
                links.links(),
                looks::add,
                aftermath,
                new About(Optional.of("1.0.0"), Path.of("/home/alice/.local/share/ownhand"))),
            background,
            texts);
  }

  /** What is under way stays so. */
  void leaveWork() {
    leaves = true;
  }

  void work() {
    if (!leaves) {
      background.work();
    }
  }

  /** Has a site blocked. */
  void block(String app) {
    boolean done =
        home.household()
            .inside(
                in -> {
                  in.records().blocks().add(Requests.origin(app), home.clock().instant());
                  return true;
                })
            .orElse(false);
    if (!done) {
      throw new IllegalStateException("everything is locked");
    }
  }

  @Override
  public void close() {
    home.close();
  }
}
