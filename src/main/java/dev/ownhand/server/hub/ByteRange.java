package dev.ownhand.server.hub;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file are asked for (RFC 9110 section 14).
 *
 * @param first the first byte
 * @param length how many
 */
record ByteRange(long first, long length) {
  private static final Pattern ONE = Pattern.compile("(?i)bytes=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

  /** What a header asks for. */
  sealed interface Asked {
    /** All of it, or in a way that we do not go along with. */
    record Whole() implements Asked {}

    /** These bytes. */
    record Part(ByteRange range) implements Asked {}

    /** Bytes that are not there. */
    record Beyond() implements Asked {}
  }

  static Asked of(Optional<String> header, long size) {
    Matcher one = ONE.matcher(header.orElse(""));
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return new Asked.Whole();
    }
    if (one.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(one.group(2)), size);
      return last == 0 ? new Asked.Beyond() : new Asked.Part(new ByteRange(size - last, last));
    }
    long first = Long.parseLong(one.group(1));
    long last = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
    if (!one.group(2).isEmpty() && last < first) {
      return new Asked.Whole();
    }
    return first >= size
        ? new Asked.Beyond()
        : new Asked.Part(new ByteRange(first, Math.min(last, size - 1) - first + 1));
  }
}
