package dev.ownhand;

import dev.ownhand.checkup.Finding.StartCache.CacheState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The cache of classes that this process was started with. */
final class StartCache {
  private static final String OPTION = "-XX:AOTCache=";
  private static final Path MAPS = Path.of("/proc/self/maps");

  private StartCache() {}

  /** How it is; empty where the system does not tell. */
  static Optional<CacheState> state() {
    return state(ManagementFactory.getRuntimeMXBean().getInputArguments(), MAPS);
  }

  /**
   * How it is.
   *
   * @param maps the files that are in the memory of the process, as Linux tells them (man 5 proc); the Java
   *     runtime maps a cache that it uses, and passes over in silence one that it cannot use
   */
  static Optional<CacheState> state(List<String> arguments, Path maps) {
    Optional<String> cache =
        arguments.stream()
            .filter(argument -> argument.startsWith(OPTION))
            .map(argument -> argument.substring(OPTION.length()))
            .reduce((_, last) -> last);
    if (cache.isEmpty()) {
      return Optional.of(CacheState.NONE);
    }
    try {
      // Names of files may be in any encoding.
      String mapped = Files.readString(maps, StandardCharsets.ISO_8859_1);
      String name =
          new String(
              cache.get().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return Optional.of(mapped.contains(name) ? CacheState.IN_USE : CacheState.PASSED_OVER);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
