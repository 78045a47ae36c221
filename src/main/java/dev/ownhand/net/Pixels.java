package dev.ownhand.net;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures from outside become pixels, within limits, and pixels become pictures. */
final class Pixels {
  /** A JPEG of a camera has one, a progressive one about ten; each costs a pass over all pixels. */
  private static final int MOST_SCANS = 64;

  private static final float GOOD = 0.9f;

  private Pixels() {}

  /** What came of decoding. */
  sealed interface Decoding {
    /** Pixels. */
    record Decoded(BufferedImage picture) implements Decoding {}

    /** It says that it is larger than we unpack. */
    record TooLarge() implements Decoding {}

    /** It is none that we read. */
    record Unreadable() implements Decoding {}
  }

  static Decoding decoded(byte[] untrusted) {
    return PictureFormat.of(untrusted)
        .filter(format -> format != PictureFormat.JPEG || scans(untrusted) <= MOST_SCANS)
        .map(format -> decoded(untrusted, format))
        .orElseGet(Decoding.Unreadable::new);
  }

  private static Decoding decoded(byte[] untrusted, PictureFormat format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    if (!readers.hasNext()) {
      return new Decoding.Unreadable();
    }
    ImageReader reader = readers.next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(untrusted))) {
      reader.setInput(input, true, true);
      return isSmall(reader.getWidth(0), reader.getHeight(0))
          ? new Decoding.Decoded(reader.read(0))
          : new Decoding.TooLarge();
    } catch (IOException | RuntimeException e) {
      // The decoders of the JDK throw unchecked exceptions of many kinds at damaged pictures.
      return new Decoding.Unreadable();
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
        && width <= Raster.MOST_SIDE
        && height <= Raster.MOST_SIDE
        && (long) width * height <= Raster.MOST_PIXELS;
  }

  /**
   * In its proportions, the longer side at most so long. Halves until less than half is left to do, so
   * that every pixel counts.
   */
  static BufferedImage scaled(BufferedImage picture, int side) {
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
    return drawn(picture, width, height, BufferedImage.TYPE_INT_ARGB);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height, int type) {
    var target = new BufferedImage(width, height, type);
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

  static byte[] png(BufferedImage picture) {
    return written(picture, PictureFormat.PNG);
  }

  /** Of good quality. What shines through is black. */
  static byte[] jpeg(BufferedImage picture) {
    return written(
        drawn(picture, picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB),
        PictureFormat.JPEG);
  }

  private static byte[] written(BufferedImage picture, PictureFormat format) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
    ImageWriteParam way = writer.getDefaultWriteParam();
    if (format == PictureFormat.JPEG) {
      way.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      way.setCompressionQuality(GOOD);
    }
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), way);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
