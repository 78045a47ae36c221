package dev.ownhand.ui;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Household;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.diagnostics.DiagnosticsExhibits;
import dev.ownhand.ui.identities.IdentitiesExhibits;
import dev.ownhand.ui.profile.page.ProfileExhibits;
import dev.ownhand.ui.settings.SettingsExhibits;
import dev.ownhand.ui.shell.Place;
import dev.ownhand.ui.shell.Shell;
import dev.ownhand.ui.shell.ShellViewModel;
import dev.ownhand.ui.storage.page.StorageExhibits;
import dev.ownhand.ui.work.HandBackground;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Screens in their place in the main window. */
final class MainWindowExhibits {
  private MainWindowExhibits() {}

  static List<Exhibit> all() {
    return List.of(
        whole("main-window-home", Place.HOME, named("home", IdentitiesExhibits.all())),
        whole("main-window-profile", Place.PROFILE, named("profile", ProfileExhibits.all())),
        whole("main-window-storage", Place.STORAGE, named("storage", StorageExhibits.all())),
        whole(
            "main-window-settings", Place.SETTINGS, named("settings", SettingsExhibits.all())),
        whole(
            "main-window-diagnostics",
            Place.DIAGNOSTICS,
            named("diagnostics-wrong", DiagnosticsExhibits.all())));
  }

  private static Function<Texts, Parent> named(String name, List<Exhibit> exhibits) {
    return exhibits.stream()
        .filter(exhibit -> exhibit.name().equals(name))
        .findFirst()
        .orElseThrow()
        .make();
  }

  private static Exhibit whole(String name, Place place, Function<Texts, Parent> screen) {
    return Exhibit.inMainWindow(
        name,
        texts -> {
          try (Home home = Homes.settled()) {
            return shell(home.household(), place, screen.apply(texts), texts);
          }
        });
  }

  private static Shell shell(Household household, Place place, Parent screen, Texts texts) {
    var model = new ShellViewModel(household, new HandBackground(), texts);
    model.go(place);
    return new Shell(model, texts, _ -> new Shown(screen), () -> {});
  }

  private record Shown(Parent root) implements View {
    @Override
    public Node firstFocus() {
      return root;
    }
  }
}
