package dev.ownhand.net;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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

  /** A JPEG of a camera has one, a progressive one about ten; each costs a pass over all pixels. */
  private static final int MOST_SCANS = 64;

  private Raster() {}

  /**
   * The picture as PNG, in its proportions, its longer side at most {@code side} pixels; or empty if it
   * is none that we read.
   */
  public static Optional<byte[]> toPng(byte[] untrusted, int side) {
    if (side < 1) {
      throw new IllegalArgumentException("no room for a picture");
    }
    return PictureFormat.of(untrusted)
        .filter(format -> format != PictureFormat.JPEG || scans(untrusted) <= MOST_SCANS)
        .flatMap(format -> decoded(untrusted, format))
        .map(picture -> png(scaled(picture, side)));
  }

  private static Optional<BufferedImage> decoded(byte[] untrusted, PictureFormat format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(untrusted))) {
      reader.setInput(input, true, true);
      return isSmall(reader.getWidth(0), reader.getHeight(0))
          ? Optional.of(reader.read(0))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The decoders of the JDK throw unchecked exceptions of many kinds at damaged pictures.
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** Number of start-of-scan markers, or more: ITU T.81 keeps them out of coded data only. */
  private static int scans(byte[] jpeg) {
    int scans = 0;
    for (int i = 1; i < jpeg.length; i++) {
      if (jpeg[i - 1] == (byte) 0xff && jpeg[i] == (byte) 0xda) {
        scans++;
      }
    }
    return scans;
  }

  private static boolean isSmall(int width, int height) {
    return width >= 1
        && height >= 1
        && width <= MOST_SIDE
        && height <= MOST_SIDE
        && (long) width * height <= MOST_PIXELS;
  }

  /** Halves until less than half is left to do, so that every pixel counts. */
  private static BufferedImage scaled(BufferedImage picture, int side) {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    double factor = Math.min(1, (double) side / longer);
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    BufferedImage step = picture;
    while (step.getWidth() > 2 * width || step.getHeight() > 2 * height) {
      step =
          drawn(
              step,
              Math.max(width, (step.getWidth() + 1) / 2),
              Math.max(height, (step.getHeight() + 1) / 2));
    }
    return drawn(step, width, height);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = target.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(picture, 0, 0, width, height, null);
      return target;
    } finally {
      graphics.dispose();
    }
  }

  private static byte[] png(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(PictureFormat.PNG.name()).next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(picture);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
