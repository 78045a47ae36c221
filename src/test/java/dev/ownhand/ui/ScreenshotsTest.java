package dev.ownhand.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.settings.Settings.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws every screen in every state into {@code target/screenshots}, for people to look at. */
class ScreenshotsTest {
  private static final Path FOLDER = Path.of("target", "screenshots");

  @AfterEach
  void light() {
    Toolkit.choose(Theme.LIGHT);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyScreenIsDrawnAlsoAtTwiceTheSize(Theme theme) throws IOException {
    Files.createDirectories(FOLDER);
    Toolkit.choose(theme);
    Set<String> drawn = new HashSet<>();
    for (Exhibit exhibit : Exhibition.all()) {
      String name = exhibit.name() + "-" + theme.name().toLowerCase(Locale.ROOT);
      Exhibition.showAgain(
          exhibit,
          stage -> {
            draw(stage.getScene().getRoot().snapshot(scaled(1), null), name);
            draw(stage.getScene().getRoot().snapshot(scaled(2), null), name + "-200");
          });
      drawn.add(exhibit.name());
    }
    assertEquals(Exhibition.all().size(), drawn.size(), "two exhibits of one name");
  }

  private static SnapshotParameters scaled(double scale) {
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    return parameters;
  }

  private static void draw(Image image, String name) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
