package dev.ownhand.net;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long a server wants to be left alone: {@code Retry-After} in seconds or as a date (RFC 9110 section
 * 10.2.3), or what GitHub says instead. At most a day is believed.
 */
final class RetryAfter {
  private static final Duration MOST = Duration.ofDays(1);

  private RetryAfter() {}

  static Optional<Duration> of(Headers headers, Instant now) {
    String header = headers.get("Retry-After");
    Optional<Duration> wait =
        header == null ? Optional.empty() : seconds(header).or(() -> date(header, now));
    return wait.or(() -> reset(headers, now))
        .map(time -> time.isNegative() ? Duration.ZERO : time.compareTo(MOST) > 0 ? MOST : time);
  }

  private static Optional<Duration> seconds(@Nullable String text) {
    return text != null && text.strip().matches("[0-9]{1,15}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
        : Optional.empty();
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      var format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
      return Optional.of(Duration.between(now, ZonedDateTime.parse(text.strip(), format).toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> reset(Headers headers, Instant now) {
    return "0".equals(headers.get("X-RateLimit-Remaining"))
        ? seconds(headers.get("X-RateLimit-Reset"))
            .map(since1970 -> since1970.minusSeconds(now.getEpochSecond()))
        : Optional.empty();
  }
}
