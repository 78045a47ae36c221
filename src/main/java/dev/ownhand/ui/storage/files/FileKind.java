package dev.ownhand.ui.storage.files;

import java.util.Locale;
import java.util.stream.Stream;

/** What a file is, as people would say, by what its app says of it. */
enum FileKind {
  PICTURE(8_000_000, "image/"),
  SOUND(0, "audio/"),
  FILM(0, "video/"),
  WEB_PAGE(FileKind.TEXTUAL, "text/html", "application/xhtml"),
  TEXT(FileKind.TEXTUAL, "text/"),
  DATA(8_000_000, "application/json"),
  DOCUMENT(0, "application/pdf", "application/msword", "application/vnd."),
  ARCHIVE(0, "application/zip", "application/gzip", "application/x-tar", "application/x-7z"),
  OTHER(FileKind.TEXTUAL);

  /** The longest text that is shown. */
  static final int TEXTUAL = 256 * 1024;

  private final int most;
  private final String beginnings;

  FileKind(int most, String... beginnings) {
    this.most = most;
    this.beginnings = String.join(" ", beginnings);
  }

  /** By its content type. */
  static FileKind of(String contentType) {
    String type = contentType.strip().toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.begins(type)) {
        return kind;
      }
    }
    return OTHER;
  }

  private boolean begins(String type) {
    return Stream.of(beginnings.split(" "))
        .anyMatch(beginning -> !beginning.isEmpty() && type.startsWith(beginning));
  }

  /** How long it may be to be looked into. What is encrypted is data, and longer than what it holds. */
  int most() {
    return most;
  }
}
