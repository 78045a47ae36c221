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
import javax.imageio.ImageReadParam;
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

  /** Of all pixels; nothing larger than {@link Raster} reads. */
  static Decoding decoded(byte[] untrusted) {
    return decoded(untrusted, Raster.MOST_SIDE, Raster.MOST_PIXELS);
  }

  /** Of a photograph as cameras make them: of one that has more pixels, only every second, third ... */
  static Decoding photograph(byte[] untrusted) {
    return decoded(untrusted, Portrait.MOST_SIDE, Portrait.MOST_PIXELS);
  }

  private static Decoding decoded(byte[] untrusted, int mostSide, long mostPixels) {
    return PictureFormat.of(untrusted)
        .filter(format -> format != PictureFormat.JPEG || scans(untrusted) <= MOST_SCANS)
        .map(format -> decoded(untrusted, format, mostSide, mostPixels))
        .orElseGet(Decoding.Unreadable::new);
  }

  private static Decoding decoded(
      byte[] untrusted, PictureFormat format, int mostSide, long mostPixels) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    if (!readers.hasNext()) {
      return new Decoding.Unreadable();
    }
    ImageReader reader = readers.next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(untrusted))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      boolean fits =
          width >= 1
              && height >= 1
              && width <= mostSide
              && height <= mostSide
              && (long) width * height <= mostPixels;
      return fits
          ? new Decoding.Decoded(reader.read(0, each(step(width, height), reader)))
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

  /** Of how many pixels in a row one is taken, so that no more are unpacked than usual. */
  private static int step(int width, int height) {
    int step = 1;
    while (((long) width / step) * (height / step) > Raster.MOST_PIXELS) {
      step++;
    }
    return step;
  }

  private static ImageReadParam each(int step, ImageReader reader) {
    ImageReadParam way = reader.getDefaultReadParam();
    way.setSourceSubsampling(step, step, 0, 0);
    return way;
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
