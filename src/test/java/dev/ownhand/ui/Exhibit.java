package dev.ownhand.ui;

import dev.ownhand.texts.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;

/**
 * A screen in one of its states, as every test that looks at all screens wants it.
 *
 * @param name for its picture, in kebab case
 * @param width of its window, in pixels at 100 %
 * @param height of its window
 * @param make builds it with these texts, on the window's thread
 */
public record Exhibit(String name, int width, int height, Function<Texts, Parent> make) {
  /** Names with blanks in them that people and apps give themselves in exhibits. */
  public static final List<String> NAMES =
      List.of(
          "A very long label of an identity that goes on and on until nobody wants to read it",
          "Anna Lindqvist",
          "Bertil Lindqvist",
          "Work and nothing else",
          "שלום עולם",
          "مرحبا بالعالم",
          "Sign in as Alice",
          "Photo Album of the Lindqvist Family",
          "Brother HL-L2350DW",
          "A name that goes on and on A name",
          "two lines and a trick",
          "Identity no.");

  /** In a main window of the least size that must do. */
  public static Exhibit inMainWindow(String name, Function<Texts, Parent> make) {
    return new Exhibit(name, 900, 640, make);
  }
}
