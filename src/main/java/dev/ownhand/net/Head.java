package dev.ownhand.net;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Status and headers of an answer.
 *
 * @param headers by their names in lower case, values as they were sent; the first of several
 */
public record Head(int status, Map<String, String> headers) {
  public Head {
    headers = Map.copyOf(headers);
  }

  /** The header, if it was sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
