package dev.ownhand.store;

import static java.util.Map.entry;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.gaia.FilePath;
import java.util.Locale;
import java.util.Map;

/** What type a file is of when nobody remembers: by the end of its name, or because it is JSON. */
final class ContentGuess {
  /** So much of a file is looked at; what apps seal is JSON and mostly shorter. */
  static final int MOST_BYTES = 1024 * 1024;

  private static final String JSON = "application/json";
  private static final Map<String, String> BY_END =
      Map.ofEntries(
          entry("json", JSON),
          entry("txt", "text/plain"),
          entry("md", "text/markdown"),
          entry("csv", "text/csv"),
          entry("html", "text/html"),
          entry("css", "text/css"),
          entry("js", "text/javascript"),
          entry("xml", "application/xml"),
          entry("pdf", "application/pdf"),
          entry("zip", "application/zip"),
          entry("png", "image/png"),
          entry("jpg", "image/jpeg"),
          entry("jpeg", "image/jpeg"),
          entry("gif", "image/gif"),
          entry("webp", "image/webp"),
          entry("svg", "image/svg+xml"),
          entry("mp3", "audio/mpeg"),
          entry("mp4", "video/mp4"));

  private ContentGuess() {}

  /**
   * The type of a file.
   *
   * @param beginning all of it, unless it is longer than {@link #MOST_BYTES}
   */
  static String of(FilePath path, byte[] beginning) {
    String name = path.text();
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String byEnd = BY_END.get(end);
    if (byEnd != null) {
      return byEnd;
    }
    return beginning.length > 0
            && (beginning[0] == '{' || beginning[0] == '[')
            && Json.read(beginning) instanceof JsonReading.Read
        ? JSON
        : "application/octet-stream";
  }
}
