package dev.ownhand.updates;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number of a version (Semantic Versioning 2.0.0), in the order of section 11.
 *
 * @param numbers major, minor and patch
 * @param before what it comes before, such as {@code rc.1}; empty for the version itself
 */
public record Version(List<BigInteger> numbers, List<String> before) implements Comparable<Version> {
  private static final int MOST_CHARS = 64;
  private static final String NUMBER = "(0|[1-9][0-9]*)";
  private static final String WORD = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
  private static final Pattern FORM =
      Pattern.compile(
          NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + WORD + "(?:\\." + WORD + ")*))?"
              + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

  public Version {
    numbers = List.copyOf(numbers);
    before = List.copyOf(before);
  }

  /** Reads a number. What tells builds apart ({@code +...}) is passed over, as it has no order. */
  public static Optional<Version> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (text.length() > MOST_CHARS || !form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Version(
            Stream.of(form.group(1), form.group(2), form.group(3)).map(BigInteger::new).toList(),
            form.group(4) == null ? List.of() : Arrays.asList(form.group(4).split("\\."))));
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < numbers.size(); i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (before.isEmpty() || other.before.isEmpty()) {
      return Boolean.compare(before.isEmpty(), other.before.isEmpty());
    }
    for (int i = 0; i < Math.min(before.size(), other.before.size()); i++) {
      int order = compare(before.get(i), other.before.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(before.size(), other.before.size());
  }

  private static int compare(String one, String other) {
    boolean isNumber = isNumber(one);
    if (isNumber != isNumber(other)) {
      return isNumber ? -1 : 1;
    }
    return isNumber ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    String core = numbers.get(0) + "." + numbers.get(1) + "." + numbers.get(2);
    return before.isEmpty() ? core : core + "-" + String.join(".", before);
  }
}
