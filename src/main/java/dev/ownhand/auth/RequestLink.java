package dev.ownhand.auth;

import dev.ownhand.base.Limits;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request comes in: a {@code blockstack:} link, or the query of {@code /auth}.
 *
 * @param token the token's text, trusted by nobody
 * @param echo the id of the client's "are you there?", if it asks that first
 */
public record RequestLink(String token, Optional<String> echo) {
  /** Longest link, in characters. */
  public static final int MOST_CHARS = Limits.TOKEN_CHARS + 1024;

  private static final Pattern LINK =
      Pattern.compile(
          "(?:web\\+)?blockstack:(?<token>[^&?]*)(?:[&?](?<query>.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ECHO = Pattern.compile("(?:^|&)echo=(?<id>[^&#]*)");
  private static final Pattern ECHO_ID = Pattern.compile("[A-Za-z0-9]{1,64}");
  private static final Pattern PREFIX = Pattern.compile("(?:web\\+)?blockstack:", Pattern.CASE_INSENSITIVE);

  /** What came of reading a link. */
  public sealed interface Reading {
    /** There is one token in it. */
    record Read(RequestLink link) implements Reading {}

    /** There is not. */
    record Refused(Refusal refusal) implements Reading {}
  }

  /** Whether a text is a link for us rather than anything else. */
  public static boolean isLink(String text) {
    return PREFIX.matcher(text).lookingAt();
  }

  /** Reads a {@code blockstack:} link as browsers and systems hand it over. */
  public static Reading ofLink(String text) {
    Matcher link = LINK.matcher(text.strip());
    if (!link.matches()) {
      return new Reading.Refused(new Refusal.TokenMissing());
    }
    String query = link.group("query");
    Matcher echo = ECHO.matcher(query == null ? "" : query);
    return ofParameters(
        List.of(link.group("token")), echo.find() ? List.of(echo.group("id")) : List.of());
  }

  /** Reads the parameters {@code authRequest} and {@code echo} of a query, already decoded. */
  public static Reading ofParameters(List<String> tokens, List<String> echoes) {
    if (tokens.size() > 1) {
      return new Reading.Refused(new Refusal.TokenRepeated(tokens.size()));
    }
    String token = tokens.isEmpty() ? "" : bare(tokens.getFirst());
    if (token.isEmpty()) {
      return new Reading.Refused(new Refusal.TokenMissing());
    }
    List<String> ids = echoes.stream().filter(id -> !id.isEmpty()).toList();
    if (ids.size() > 1 || ids.stream().anyMatch(id -> !ECHO_ID.matcher(id).matches())) {
      return new Reading.Refused(new Refusal.EchoMalformed());
    }
    return new Reading.Read(new RequestLink(token, ids.stream().findFirst()));
  }

  /**
   * The token without what systems leave on it: the scheme, any number of times
   * (vectors/auth-requests.json, "fromUrl"), slashes around it, blanks, a fragment.
   */
  private static String bare(String text) {
    String token = PREFIX.matcher(text).replaceAll("");
    int fragment = token.indexOf('#');
    return trimmed(fragment < 0 ? token : token.substring(0, fragment));
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isLeftover(text.charAt(start))) {
      start++;
    }
    while (end > start && isLeftover(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLeftover(char c) {
    return c == '/' || Character.isWhitespace(c);
  }

  /** Shows no content: tokens do not belong in logs. */
  @Override
  public String toString() {
    return "RequestLink";
  }
}
