package dev.ownhand.cli;

import dev.ownhand.program.Program;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The start that most people make, without a command: read here, because getting all commands ready takes
 * longer than all else before the window.
 */
final class PlainStart {
  private static final Set<String> WITH_VALUE = Set.of("--home", "--port", "--hub-port");
  private static final Set<String> ALONE = Set.of("--debug");

  private PlainStart() {}

  /** The options that all commands share. Empty if there is anything else, or wrong: the commands tell. */
  static Optional<Program.Options> options(String... arguments) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      boolean takesValue = WITH_VALUE.contains(name) && i + 1 < arguments.length;
      if (!takesValue && !ALONE.contains(name)) {
        return Optional.empty();
      }
      if (given.put(name, takesValue ? arguments[++i] : "") != null) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          new Program.Options(
              Optional.ofNullable(given.get("--home")).map(Path::of).map(Path::toAbsolutePath),
              port(given, "--port"),
              port(given, "--hub-port"),
              given.containsKey("--debug") ? Program.Logging.DEBUG : Program.Logging.USUAL));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> port(Map<String, String> given, String name) {
    return Optional.ofNullable(given.get(name)).map(Integer::valueOf).map(PlainStart::usable);
  }

  private static int usable(int port) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("no port");
    }
    return port;
  }
}
