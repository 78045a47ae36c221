package dev.ownhand.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A protocol version: numbers with dots, absent ones counting as 0; a suffix after a hyphen comes
 * before the version it is a draft of (Semantic Versioning 2.0.0, item 11). The original compares
 * wrongly as soon as a later number is smaller (vectors/auth-requests.json, "isLaterVersion").
 */
public record Version(List<Integer> numbers, boolean isDraft) implements Comparable<Version> {
  /** From here on, secrets are encrypted to the app's transit key. */
  static final Version ENCRYPTS = parse("1.1.0").orElseThrow();

  /** From here on, the app can be told which hub to use. */
  static final Version TAKES_HUB_URL = parse("1.2.0").orElseThrow();

  /** From here on, the app takes an association token. */
  static final Version TAKES_ASSOCIATION = parse("1.3.0").orElseThrow();

  private static final int PARTS = 4;

  public Version {
    numbers = List.copyOf(numbers);
  }

  /** Reads a version. */
  public static Optional<Version> parse(String text) {
    Matcher matcher = Syntax.VERSION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var numbers = new ArrayList<Integer>();
    for (String number : matcher.group("numbers").split("\\.", -1)) {
      numbers.add(Integer.valueOf(number));
    }
    while (numbers.size() < PARTS) {
      numbers.add(0);
    }
    return Optional.of(new Version(numbers, matcher.group("draft") != null));
  }

  /** Whether this is that version or a later one. */
  public boolean isAtLeast(Version other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < PARTS; i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(other.isDraft, isDraft);
  }

  /** Held apart, because the constants above are made while the class is being initialised. */
  private static final class Syntax {
    private static final Pattern VERSION =
        Pattern.compile(
            "(?<numbers>\\d{1,9}(?:\\.\\d{1,9}){0,3})(?<draft>-[0-9A-Za-z.-]{1,32})?(?:\\+[0-9A-Za-z.-]{1,32})?");
  }
}
