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
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Draws every screen in every state into {@code target/screenshots}, for people to look at. Not among the
 * tests: what a test can tell of screens, others tell.
 */
class Screenshots {
  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final double MOST_HEIGHT = 6000;

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
            draw(snapshot(stage.getScene().getRoot(), 1), name);
            draw(snapshot(stage.getScene().getRoot(), 2), name + "-200");
          });
      drawn.add(exhibit.name());
    }
    assertEquals(Exhibition.all().size(), drawn.size(), "two exhibits of one name");
  }

  /** Of a very long one, its beginning. */
  private static Image snapshot(Parent root, double scale) {
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    Bounds all = root.getLayoutBounds();
    parameters.setViewport(
        new Rectangle2D(0, 0, all.getWidth() * scale, Math.min(all.getHeight() * scale, MOST_HEIGHT)));
    return root.snapshot(parameters, null);
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
