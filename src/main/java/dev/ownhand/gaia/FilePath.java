package dev.ownhand.gaia;

import java.util.Optional;

/**
 * The name of a file in a bucket, as apps spell it: any text, with slashes where they please. Two names
 * are the same if every character is.
 *
 * <p>Refused, as hubs refuse it: {@code ..} anywhere, more than {@value #MOST_CHARS} characters or
 * {@value #MOST_LEVELS} slashes. Refused beyond that: nothing at all, control characters, and halves of
 * a character.
 *
 * @param text the name, decoded
 */
public record FilePath(String text) implements Comparable<FilePath> {
  /** The longest name, in UTF-16 units. */
  public static final int MOST_CHARS = 4096;

  /** The most levels. */
  public static final int MOST_LEVELS = 100;

  public FilePath {
    if (!isName(text)) {
      throw new IllegalArgumentException("not the name of a file");
    }
  }

  /** The name, if it is one. */
  public static Optional<FilePath> of(String text) {
    return isName(text) ? Optional.of(new FilePath(text)) : Optional.empty();
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_CHARS
        && !text.contains("..")
        && text.chars().filter(character -> character == '/').count() <= MOST_LEVELS
        && text.codePoints().noneMatch(FilePath::isRefused);
  }

  private static boolean isRefused(int character) {
    return character < ' ' || character == 0x7f || Character.getType(character) == Character.SURROGATE;
  }

  @Override
  public int compareTo(FilePath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
