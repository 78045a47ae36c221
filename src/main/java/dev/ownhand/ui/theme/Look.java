package dev.ownhand.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.ownhand.settings.Settings.Theme;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Light or dark, as chosen or as the system has it, for every scene of the program. */
public final class Look {
  private static final List<String> BASE =
      List.of(
          sheet("base.css"),
          sheet("welcome.css"),
          sheet("identities.css"),
          sheet("settings.css"),
          sheet("storage.css"),
          sheet("profile.css"),
          sheet("proofs.css"),
          sheet("diagnostics.css"));
  private static final String LIGHT = sheet("light.css");
  private static final String DARK = sheet("dark.css");

  /** Also those in windows that are not shown now. */
  private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

  private List<String> sheets = List.of();
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
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
    sheets = Stream.concat(BASE.stream(), Stream.of(dark ? DARK : LIGHT)).toList();
    scenes.forEach(scene -> scene.getStylesheets().setAll(sheets));
  }

  /** Gives a scene our style, from now on. */
  public void dress(Scene scene) {
    scenes.add(scene);
    scene.getStylesheets().setAll(sheets);
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
  }
}
