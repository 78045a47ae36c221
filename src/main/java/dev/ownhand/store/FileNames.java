package dev.ownhand.store;

import dev.ownhand.gaia.FilePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the name of a file in a bucket is spelled on a disk: readable, good for every file system, and
 * such that no two names become one where capital letters or ways to write an accent do not count.
 *
 * <p>Small letters, digits, {@code .}, {@code -} and {@code _} stay. A capital letter is {@code ^} and
 * the small one. Everything else is {@code %} and two hexadecimal digits for each byte in UTF-8. So is
 * the first character of what Windows keeps for itself, and a dot at an end. A segment of nothing is
 * {@code %}.
 */
final class FileNames {
  /** The longest segment written. */
  static final int MOST_SEGMENT_CHARS = 200;

  /** The longest name written, slashes included. */
  static final int MOST_CHARS = 800;

  private static final String NOTHING = "%";
  private static final Set<String> TAKEN =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
          "lpt9");

  private FileNames() {}

  /** The segments of a name; nothing if it is too long for a disk. */
  static Optional<List<String>> encode(FilePath path) {
    var segments = new ArrayList<String>();
    int length = -1;
    for (String segment : path.text().split("/", -1)) {
      String encoded = encode(segment);
      length += 1 + encoded.length();
      if (encoded.length() > MOST_SEGMENT_CHARS || length > MOST_CHARS) {
        return Optional.empty();
      }
      segments.add(encoded);
    }
    return Optional.of(segments);
  }

  /** The name that is spelled so, and not otherwise. */
  static Optional<FilePath> decode(List<String> segments) {
    var names = new ArrayList<String>();
    for (String segment : segments) {
      Optional<String> name = decode(segment);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return FilePath.of(String.join("/", names))
        .filter(path -> encode(path).filter(segments::equals).isPresent());
  }

  private static String encode(String segment) {
    if (segment.isEmpty()) {
      return NOTHING;
    }
    var encoded = new StringBuilder();
    boolean taken = isTaken(segment);
    int last = segment.length() - 1;
    for (int i = 0; i <= last; ) {
      int character = segment.codePointAt(i);
      boolean dotAtAnEnd = character == '.' && (i == 0 || i == last);
      if (dotAtAnEnd || (taken && i == 0)) {
        encodeBytes(character, encoded);
      } else {
        encode(character, encoded);
      }
      i += Character.charCount(character);
    }
    return encoded.toString();
  }

  /** Windows takes no heed of what comes behind a dot. In capitals it is spelled otherwise anyway. */
  private static boolean isTaken(String segment) {
    int dot = segment.indexOf('.');
    return TAKEN.contains(dot < 0 ? segment : segment.substring(0, dot));
  }

  private static void encode(int character, StringBuilder encoded) {
    if (isPlain(character)) {
      encoded.append((char) character);
    } else if (character >= 'A' && character <= 'Z') {
      encoded.append('^').append((char) (character - 'A' + 'a'));
    } else {
      encodeBytes(character, encoded);
    }
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || character == '.'
        || character == '-'
        || character == '_';
  }

  private static void encodeBytes(int character, StringBuilder encoded) {
    for (byte each : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(HexFormat.of().toHexDigits(each));
    }
  }

  /** Lenient: whether it is the one spelling is for the caller to see. */
  private static Optional<String> decode(String segment) {
    if (segment.equals(NOTHING)) {
      return Optional.of("");
    }
    byte[] utf8 = new byte[segment.length()];
    int length = 0;
    for (int i = 0; i < segment.length(); i++) {
      char character = segment.charAt(i);
      if (character == '^' && i + 1 < segment.length()) {
        i++;
        utf8[length++] = (byte) Character.toUpperCase(segment.charAt(i));
      } else if (character == '%' && i + 2 < segment.length() && isHex(segment, i + 1)) {
        utf8[length++] = (byte) HexFormat.fromHexDigits(segment, i + 1, i + 3);
        i += 2;
      } else if (isPlain(character)) {
        utf8[length++] = (byte) character;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new String(utf8, 0, length, StandardCharsets.UTF_8));
  }

  private static boolean isHex(String segment, int at) {
    return HexFormat.isHexDigit(segment.charAt(at)) && HexFormat.isHexDigit(segment.charAt(at + 1));
  }
}
