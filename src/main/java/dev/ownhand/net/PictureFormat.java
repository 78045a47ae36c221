package dev.ownhand.net;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats of pictures we read, by the bytes each begins with. The names are ImageIO's too. */
enum PictureFormat {
  PNG("89504e470d0a1a0a"),
  JPEG("ffd8ff.*"),
  GIF("47494638(37|39)61.*"),
  BMP("424d.*");

  private static final int LONGEST_BEGINNING = 8;

  private final Pattern beginning;

  PictureFormat(String hex) {
    beginning = Pattern.compile(hex);
  }

  static Optional<PictureFormat> of(byte[] picture) {
    int length = Math.min(picture.length, LONGEST_BEGINNING);
    String hex = HexFormat.of().formatHex(picture, 0, length);
    return Arrays.stream(values())
        .filter(format -> format.beginning.matcher(hex).matches())
        .findFirst();
  }
}
