package dev.ownhand.server.hub;

import java.util.Locale;
import java.util.Set;

/** What a browser may show at our address, as against only save: nothing that could run or ask. */
final class Display {
  /** For what is shown all the same: no scripts, no forms, nothing from elsewhere, no origin. */
  static final String POLICY =
      "sandbox; default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<String> PLAIN =
      Set.of("text/plain", "application/json", "image/png", "image/jpeg", "image/gif", "image/webp");

  private Display() {}

  static boolean isPlain(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return PLAIN.contains(type)
        || ((type.startsWith("audio/") || type.startsWith("video/"))
            && type.substring(6).matches("[a-z0-9.-]+"));
  }
}
