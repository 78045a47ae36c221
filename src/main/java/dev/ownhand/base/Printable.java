package dev.ownhand.base;

/** Text from outside made fit to be shown: one line, nothing that hides, reorders or controls. */
public final class Printable {
  private Printable() {}

  /**
   * The text without control, format (bidirectional overrides among them), private and unassigned
   * characters, blanks folded, cut to so many characters with an ellipsis.
   */
  public static String line(String text, int most) {
    var line = new StringBuilder();
    boolean blank = false;
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = !line.isEmpty();
      } else if (isShown(c)) {
        if (blank) {
          line.append(' ');
          count++;
          blank = false;
        }
        if (count >= most) {
          return line.append('…').toString();
        }
        line.appendCodePoint(c);
        count++;
      }
    }
    return line.toString();
  }

  /** Letters and signs that look like nothing at all. */
  private static boolean isBlankLetter(int c) {
    return c == 0x115f || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xffa0;
  }

  private static boolean isShown(int c) {
    if (isBlankLetter(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
