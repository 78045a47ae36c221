package dev.ownhand.gaia;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Names of files as they stand in web addresses. */
public final class FileAddress {
  private static final String PLAIN = "-._~/";

  private FileAddress() {}

  /** Whether a file of that name can be reached over HTTP. */
  public static boolean isReachable(FilePath path) {
    return escaped(path).isPresent();
  }

  /**
   * The name with everything escaped but letters, digits, {@code -._~} and slashes. Empty if whoever reads
   * the address would take it for another: a dot alone between slashes is dropped on the way, a slash at
   * the end by hubs.
   */
  static Optional<String> escaped(FilePath path) {
    String name = path.text();
    if (name.endsWith("/") || Arrays.asList(name.split("/")).contains(".")) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0)) {
        text.append((char) b);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return Optional.of(text.toString());
  }
}
