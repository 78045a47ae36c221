package dev.ownhand.ui.controls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** What stands for the program in the bars and lists of windows that a desktop has. */
public final class ProgramIcon {
  private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

  private ProgramIcon() {}

  /** Gives it to this window. */
  public static void on(Stage window) {
    SIZES.forEach(size -> window.getIcons().add(picture(size)));
  }

  private static Image picture(int size) {
    String file = "/dev/ownhand/ui/icon-" + size + ".png";
    try (InputStream picture = ProgramIcon.class.getResourceAsStream(file)) {
      return new Image(picture);
    } catch (IOException e) {
      throw new UncheckedIOException("the program is incomplete", e);
    }
  }
}
