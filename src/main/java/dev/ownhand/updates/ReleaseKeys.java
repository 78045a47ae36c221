package dev.ownhand.updates;

import dev.ownhand.crypto.PublicKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The public keys that this build believes about releases. */
public final class ReleaseKeys {
  private ReleaseKeys() {}

  /** Those of this build; none if it was made without. */
  public static List<PublicKey> ofThisBuild() {
    try (InputStream file = ReleaseKeys.class.getResourceAsStream("release-keys")) {
      if (file == null) {
        throw new IllegalStateException("the program is incomplete");
      }
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the program is incomplete", e);
    }
  }

  /**
   * Keys in hexadecimal digits, with blanks or line breaks between them.
   *
   * @throws IllegalStateException if one of them is no key: the build was made wrong
   */
  static List<PublicKey> read(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(text.strip().split("\\s+")).stream()
            .map(
                hex ->
                    PublicKey.parse(hex)
                        .orElseThrow(() -> new IllegalStateException("not a release key: " + hex)))
            .toList();
  }
}
