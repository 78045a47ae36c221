package dev.ownhand.ui.storage.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a picture says of itself before it is drawn: PNG, JPEG or GIF, and how large it would become. A
 * few bytes may claim to be more than memory holds.
 */
record PictureHead(String type, long width, long height) {
  private static final long MOST_PIXELS = 25_000_000;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int PNG_HEAD = 24;
  private static final int GIF_HEAD = 10;
  private static final int MARKER = 0xff;
  private static final int FRAME_HEAD = 9;

  boolean isShown() {
    return width > 0 && height > 0 && width * height <= MOST_PIXELS;
  }

  static Optional<PictureHead> of(byte[] bytes) {
    if (startsWith(bytes, PNG)) {
      return png(bytes);
    }
    if (startsWith(bytes, "GIF8".getBytes(StandardCharsets.US_ASCII))) {
      return gif(bytes);
    }
    return startsWith(bytes, new byte[] {(byte) MARKER, (byte) 0xd8})
        ? jpeg(bytes)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static Optional<PictureHead> png(byte[] bytes) {
    if (bytes.length < PNG_HEAD) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(bytes);
    return Optional.of(
        new PictureHead(
            "image/png",
            Integer.toUnsignedLong(head.getInt(16)),
            Math.min(Integer.toUnsignedLong(head.getInt(20)), Integer.MAX_VALUE)));
  }

  private static Optional<PictureHead> gif(byte[] bytes) {
    if (bytes.length < GIF_HEAD) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return Optional.of(
        new PictureHead(
            "image/gif",
            Short.toUnsignedLong(head.getShort(6)),
            Short.toUnsignedLong(head.getShort(8))));
  }

  /** The size stands in the first frame, behind segments that tell their length (ITU T.81, B.1). */
  private static Optional<PictureHead> jpeg(byte[] bytes) {
    ByteBuffer head = ByteBuffer.wrap(bytes);
    int at = 2;
    while (at + FRAME_HEAD <= bytes.length) {
      int marker = Byte.toUnsignedInt(bytes[at + 1]);
      if (Byte.toUnsignedInt(bytes[at]) != MARKER) {
        return Optional.empty();
      }
      if (isFrame(marker)) {
        return Optional.of(
            new PictureHead(
                "image/jpeg",
                Short.toUnsignedLong(head.getShort(at + 7)),
                Short.toUnsignedLong(head.getShort(at + 5))));
      }
      at += marker == MARKER ? 1 : 2 + Short.toUnsignedInt(head.getShort(at + 2));
    }
    return Optional.empty();
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
