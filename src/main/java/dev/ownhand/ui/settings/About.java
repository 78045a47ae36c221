package dev.ownhand.ui.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the program is.
 *
 * @param version its number; empty if it was not packaged
 * @param home the data folder
 */
public record About(Optional<String> version, Path home) {
  Path logs() {
    return home.resolve("logs");
  }
}
