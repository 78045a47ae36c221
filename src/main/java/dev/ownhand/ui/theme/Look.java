package dev.ownhand.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.ownhand.settings.Settings.Theme;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Light or dark, as chosen or as the system has it, for every scene of the program. */
public final class Look {
  private static final List<String> BASE =
      List.of(
          sheet("base.css"), sheet("welcome.css"), sheet("identities.css"), sheet("settings.css"));
  private static final String LIGHT = sheet("light.css");
  private static final String DARK = sheet("dark.css");

  private Theme theme;

  /** To be made, and used, on the window's thread only. */
  public Look(Theme theme) {
    this.theme = theme;
    Platform.getPreferences().colorSchemeProperty().addListener(_ -> apply());
    apply();
  }

  /** Chooses. */
  public void choose(Theme chosen) {
    theme = chosen;
    apply();
  }

  private void apply() {
    boolean dark =
        switch (theme) {
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
          case LIGHT -> false;
          case DARK -> true;
        };
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    javafx.stage.Window.getWindows().stream()
        .map(javafx.stage.Window::getScene)
        .filter(Objects::nonNull)
        .forEach(scene -> dress(scene, dark));
    isDark = dark;
  }

  private boolean isDark;

  /** Gives a scene our style. */
  public void dress(Scene scene) {
    dress(scene, isDark);
  }

  private static void dress(Scene scene, boolean dark) {
    scene.getStylesheets().setAll(BASE);
    scene.getStylesheets().add(dark ? DARK : LIGHT);
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
  }
}
