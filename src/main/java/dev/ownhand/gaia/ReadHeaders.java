package dev.ownhand.gaia;

import dev.ownhand.net.Head;
import dev.ownhand.net.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a hub's headers say of a file. */
final class ReadHeaders {
  private static final int MOST_ETAG_CHARS = 256;
  private static final int MOST_TYPE_CHARS = 256;
  private static final Pattern LENGTH = Pattern.compile("\\d{1,15}");

  private ReadHeaders() {}

  /** Whether a text can be an etag: it may have to stand in a header again. */
  static boolean isEtag(String text) {
    return !text.isEmpty() && text.length() <= MOST_ETAG_CHARS && Message.isPlain(text);
  }

  /** A content type fit to be stored; that of anything, if this one is not. */
  static String type(Optional<String> said) {
    return said.filter(type -> !type.isEmpty() && type.length() <= MOST_TYPE_CHARS && Message.isPlain(type))
        .orElse("application/octet-stream");
  }

  /** The length, if it is said. */
  static Optional<Long> length(Head head) {
    return head.header("Content-Length")
        .filter(text -> LENGTH.matcher(text).matches())
        .map(Long::valueOf);
  }

  /** All of it; the etag is empty, and the time the beginning of 1970, where they are not said. */
  static FileStat stat(FilePath path, Head head, long length) {
    return new FileStat(
        path,
        type(head.header("Content-Type")),
        head.header("ETag").filter(ReadHeaders::isEtag).orElse(""),
        length,
        head.header("Last-Modified").flatMap(ReadHeaders::time).orElse(Instant.EPOCH));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
