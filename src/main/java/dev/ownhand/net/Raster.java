package dev.ownhand.net;

import java.util.Optional;

/**
 * Makes a plain small PNG of a picture that comes from outside: only its pixels remain.
 *
 * <p>Read are PNG, JPEG, BMP and the first frame of GIF, told by their first bytes. Anything else is
 * refused, and so is what says that it is larger than {@link #MOST_SIDE} or {@link #MOST_PIXELS},
 * before it is unpacked.
 */
public final class Raster {
  /** Longest side of a picture that is read, in pixels. */
  public static final int MOST_SIDE = 4096;

  /** Most pixels of a picture that is read. */
  public static final int MOST_PIXELS = 8_000_000;

  private Raster() {}

  /**
   * The picture as PNG, in its proportions, its longer side at most {@code side} pixels; or empty if it
   * is none that we read.
   */
  public static Optional<byte[]> toPng(byte[] untrusted, int side) {
    if (side < 1) {
      throw new IllegalArgumentException("no room for a picture");
    }
    return Pixels.decoded(untrusted) instanceof Pixels.Decoding.Decoded(var picture)
        ? Optional.of(Pixels.png(Pixels.scaled(picture, side)))
        : Optional.empty();
  }
}
