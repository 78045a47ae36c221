package dev.ownhand.net;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How the camera was held: the orientation in the Exif segment of a JPEG (Exif 2.32, 4.6.4, tag 0x0112),
 * from 1 to 8. Anything that is not understood means upright.
 */
final class Turning {
  private static final int UPRIGHT = 1;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  private Turning() {}

  static int of(byte[] untrusted) {
    try {
      return orientation(ByteBuffer.wrap(untrusted));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
      return UPRIGHT;
    }
  }

  /** Segments stand one behind the other until the first scan (ITU T.81, B.1.1). */
  private static int orientation(ByteBuffer jpeg) {
    if (jpeg.getShort() != (short) 0xffd8) {
      return UPRIGHT;
    }
    while (true) {
      int marker = Short.toUnsignedInt(jpeg.getShort());
      int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
      if (marker >>> 8 != 0xff || marker == 0xffda || length < 0) {
        return UPRIGHT;
      }
      ByteBuffer segment = jpeg.slice(jpeg.position(), length);
      if (marker == 0xffe1 && isExif(segment)) {
        return entry(segment.slice());
      }
      jpeg.position(jpeg.position() + length);
    }
  }

  private static boolean isExif(ByteBuffer segment) {
    byte[] start = new byte[Math.min(EXIF.length, segment.remaining())];
    segment.get(start);
    return Arrays.equals(start, EXIF);
  }

  private static int entry(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    int count = Short.toUnsignedInt(tiff.getShort(at));
    for (int i = 0; i < count; i++) {
      int entry = at + 2 + i * ENTRY;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION
          && tiff.getShort(entry + 2) == SHORT) {
        int turned = Short.toUnsignedInt(tiff.getShort(entry + 8));
        return turned <= 8 ? Math.max(UPRIGHT, turned) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The picture as it was seen. */
  static BufferedImage undone(BufferedImage picture, int orientation) {
    if (orientation == UPRIGHT) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean lies = orientation >= 5;
    var upright =
        new BufferedImage(
            lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = upright.createGraphics();
    try {
      graphics.drawImage(picture, way(orientation, width, height), null);
      return upright;
    } finally {
      graphics.dispose();
    }
  }

  /** Where column and row of the stored picture come to stand. */
  private static AffineTransform way(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
