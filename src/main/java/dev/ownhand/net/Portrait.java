package dev.ownhand.net;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A picture of somebody, from outside, decoded and upright.
 *
 * <p>Read and refused is the same as by {@link Raster}; a JPEG is turned as its camera was held.
 */
public final class Portrait {
  /** Longest side of the larger picture cut out, in pixels. */
  public static final int LARGE = 512;

  /** Longest side of the smaller one. */
  public static final int SMALL = 96;

  /** Longest side of what is shown while it is cut. */
  private static final int SHOWN = 1024;

  /** Longest side of a picture that is read, in pixels. */
  public static final int MOST_SIDE = 20_000;

  /** Most pixels of a picture that is read. Of more than {@link Raster#MOST_PIXELS} only some are taken. */
  public static final int MOST_PIXELS = 120_000_000;

  private final BufferedImage picture;

  private Portrait(BufferedImage picture) {
    this.picture = picture;
  }

  /** A square part of it, in two sizes, encoded anew: nothing but pixels is left. */
  public record Cut(String type, Body large, Body small) {}

  /** What came of reading a picture. */
  public sealed interface Reading {
    /** Here it is. */
    record Read(Portrait portrait) implements Reading {}

    /** It says that it is larger than {@link #MOST_SIDE} or {@link #MOST_PIXELS}. */
    record TooLarge() implements Reading {}

    /** It is no picture, or none of a kind that is read, or damaged. */
    record Unreadable() implements Reading {}
  }

  /** Reads a picture; empty if it is none that is read. */
  public static Optional<Portrait> read(byte[] untrusted) {
    return look(untrusted) instanceof Reading.Read(Portrait portrait)
        ? Optional.of(portrait)
        : Optional.empty();
  }

  /** Reads a picture, and tells why if it is none that is read. */
  public static Reading look(byte[] untrusted) {
    return switch (Pixels.photograph(untrusted)) {
      case Pixels.Decoding.Decoded(var picture) ->
          new Reading.Read(new Portrait(Turning.undone(picture, Turning.of(untrusted))));
      case Pixels.Decoding.TooLarge() -> new Reading.TooLarge();
      case Pixels.Decoding.Unreadable() -> new Reading.Unreadable();
    };
  }

  /** Its width in pixels. */
  public int width() {
    return picture.getWidth();
  }

  /** Its height in pixels. */
  public int height() {
    return picture.getHeight();
  }

  /** All of it as PNG, made smaller if it is very large. */
  public Body preview() {
    return Body.of(Pixels.png(Pixels.scaled(picture, SHOWN)));
  }

  /**
   * Cuts a square out, as PNG where something shines through, else as JPEG.
   *
   * @throws IllegalArgumentException if it is not all within the picture
   */
  public Cut cut(int x, int y, int side) {
    if (x < 0 || y < 0 || side < 1 || side > width() - x || side > height() - y) {
      throw new IllegalArgumentException("not within the picture");
    }
    BufferedImage large = Pixels.scaled(picture.getSubimage(x, y, side, side), LARGE);
    BufferedImage small = Pixels.scaled(large, SMALL);
    return shinesThrough(large)
        ? new Cut("image/png", Body.of(Pixels.png(large)), Body.of(Pixels.png(small)))
        : new Cut("image/jpeg", Body.of(Pixels.jpeg(large)), Body.of(Pixels.jpeg(small)));
  }

  private static boolean shinesThrough(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    for (int pixel : pixels) {
      if (pixel >>> 24 != 0xff) {
        return true;
      }
    }
    return false;
  }
}
