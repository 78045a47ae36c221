package dev.ownhand.ui.profile.portrait;

import dev.ownhand.net.Body;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Pixels as a Windows bitmap: the one format that is written without a library. What shines through is
 * laid over white.
 */
final class Bitmap {
  private static final int FILE_HEADER = 14;
  private static final int INFO_HEADER = 40;
  private static final int BYTES = 3;

  private Bitmap() {}

  /** A pixel, as ARGB. */
  @FunctionalInterface
  interface Pixels {
    int at(int x, int y);
  }

  static Body of(int width, int height, Pixels pixels) {
    int line = (width * BYTES + 3) / 4 * 4;
    int size = FILE_HEADER + INFO_HEADER + line * height;
    ByteBuffer bitmap = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    bitmap.put((byte) 'B').put((byte) 'M').putInt(size).putInt(0);
    bitmap.putInt(FILE_HEADER + INFO_HEADER);
    bitmap.putInt(INFO_HEADER).putInt(width).putInt(height);
    bitmap.putShort((short) 1).putShort((short) (BYTES * 8));
    bitmap.putInt(0).putInt(line * height).putInt(0).putInt(0).putInt(0).putInt(0);
    for (int y = height - 1; y >= 0; y--) {
      for (int x = 0; x < width; x++) {
        int pixel = pixels.at(x, y);
        int alpha = pixel >>> 24;
        bitmap.put(onWhite(pixel, alpha)).put(onWhite(pixel >>> 8, alpha));
        bitmap.put(onWhite(pixel >>> 16, alpha));
      }
      bitmap.put(new byte[line - width * BYTES]);
    }
    return Body.of(bitmap.array());
  }

  private static byte onWhite(int colour, int alpha) {
    return (byte) (((colour & 0xff) * alpha + 0xff * (0xff - alpha)) / 0xff);
  }
}
