package dev.ownhand.ui.presence;

import dev.ownhand.platform.tray.Pixels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;

/** The picture Ownhand is known by, in all sizes that the build has made of it. */
public final class Emblem {
  private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

  /** Trays show nothing larger, and ask for it again and again. */
  private static final int LARGEST_IN_TRAY = 64;

  private final List<Image> images;

  /** Read at once; needs the toolkit, but not its thread. */
  public Emblem() {
    images = SIZES.stream().flatMap(size -> image(size).stream()).toList();
  }

  private static List<Image> image(int size) {
    try (InputStream file = Emblem.class.getResourceAsStream("/dev/ownhand/ui/icon-" + size + ".png")) {
      return file == null ? List.of() : List.of(new Image(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the program is incomplete", e);
    }
  }

  /** Shows it with a window, wherever the desktop shows windows small. */
  public void mark(Stage stage) {
    stage.getIcons().setAll(images);
  }

  /** For the tray, while everything is open. */
  public List<Pixels> open() {
    return inTray().stream().map(image -> new Pixels(size(image), argb(image))).toList();
  }

  /** For the tray, while everything is locked. */
  public List<Pixels> locked() {
    return inTray().stream()
        .map(image -> new Pixels(size(image), Padlock.on(argb(image), size(image))))
        .toList();
  }

  private List<Image> inTray() {
    return images.stream().filter(image -> size(image) <= LARGEST_IN_TRAY).toList();
  }

  private static int size(Image image) {
    return (int) image.getWidth();
  }

  private static int[] argb(Image image) {
    int size = size(image);
    var argb = new int[size * size];
    image
        .getPixelReader()
        .getPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), argb, 0, size);
    return argb;
  }
}
