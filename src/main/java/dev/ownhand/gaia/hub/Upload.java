package dev.ownhand.gaia.hub;

import dev.ownhand.gaia.Condition;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be stored, as a request says it.
 *
 * @param expected on what it depends
 * @param type its content type, if one was sent
 * @param length its length, if it was announced
 * @param content its bytes
 */
public record Upload(
    Expected expected, Optional<String> type, OptionalLong length, InputStream content) {
  private static final int MOST_TYPE_CHARS = 256;
  private static final String ANY_TYPE = "application/octet-stream";

  /** The headers that say on what a write depends, compared byte for byte. */
  public record Expected(Optional<String> match, Optional<String> noneMatch) {
    private static final String ANYTHING = "*";

    public Expected {
      match = match.filter(tag -> !tag.isEmpty());
      noneMatch = noneMatch.filter(tag -> !tag.isEmpty());
    }

    Condition condition() {
      if (match.isPresent() && noneMatch.isPresent()) {
        throw unexpected("Request should not contain both if-match and if-none-match headers");
      }
      if (noneMatch.isPresent()) {
        if (!noneMatch.get().equals(ANYTHING)) {
          throw unexpected(
              "Misuse of the if-none-match header. Expected to be * on write requests.");
        }
        return new Condition.IfNew();
      }
      return match
          .filter(tag -> !tag.equals(ANYTHING))
          .<Condition>map(Condition.IfStill::new)
          .orElseGet(Condition.Always::new);
    }

    private static Refused unexpected(String message) {
      return new Refused(new HubRefusal.Unexpected(message));
    }
  }

  /** The type to be kept: what was sent, unless a header could not hold it. */
  String keptType() {
    return keptType(type);
  }

  static String keptType(Optional<String> type) {
    return type.map(String::strip)
        .filter(sent -> !sent.isEmpty() && sent.length() <= MOST_TYPE_CHARS)
        .filter(sent -> sent.chars().allMatch(character -> character >= ' ' && character < 0x7f))
        .orElse(ANY_TYPE);
  }
}
