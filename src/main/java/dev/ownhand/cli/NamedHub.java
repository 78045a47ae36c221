package dev.ownhand.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hub is meant. */
final class NamedHub {
  /** Names the built-in hub where an address could stand. */
  static final String BUILT_IN = "built-in";

  @Option(
      names = "--hub",
      paramLabel = "URL",
      description = "Another hub than the built-in one.")
  private @Nullable String url;

  String named() {
    return url == null ? BUILT_IN : url;
  }
}
