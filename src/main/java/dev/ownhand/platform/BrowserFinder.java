package dev.ownhand.platform;

import dev.ownhand.base.Printable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which program {@link LinkOpener} would start, without starting it. */
public final class BrowserFinder {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST_CHARS = 60;
  private static final int MOST_BYTES = 4 * 1024;

  private final OperatingSystem system;
  private final Map<String, String> environment;

  public BrowserFinder(OperatingSystem system, Map<String, String> environment) {
    this.system = system;
    this.environment = Map.copyOf(environment);
  }

  /** Looks for it; the desktop may take two seconds to answer. */
  public DefaultBrowser find() {
    List<String> wished =
        Arrays.stream(
                environment
                    .getOrDefault("BROWSER", "")
                    .split(system == OperatingSystem.WINDOWS ? ";" : ":"))
            .map(command -> command.strip().split("\\s+")[0])
            .filter(program -> !program.isEmpty())
            .toList();
    if (!wished.isEmpty()) {
      return wished.stream()
          .filter(this::isThere)
          .findFirst()
          .<DefaultBrowser>map(program -> new DefaultBrowser.Named(name(program)))
          .orElseGet(
              () -> new DefaultBrowser.NotFound(wished.stream().map(BrowserFinder::name).toList()));
    }
    return switch (system) {
      case MAC, WINDOWS -> new DefaultBrowser.Unnamed();
      case LINUX ->
          isThere("xdg-open")
              ? desktopsOwn()
                  .<DefaultBrowser>map(DefaultBrowser.Named::new)
                  .orElseGet(DefaultBrowser.Unnamed::new)
              : new DefaultBrowser.NotFound(List.of("xdg-open"));
    };
  }

  private boolean isThere(String program) {
    if (program.contains("/") || program.contains(File.separator)) {
      return isProgram(program);
    }
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> isProgram(folder + File.separator + program));
  }

  private static boolean isProgram(String path) {
    try {
      Path file = Path.of(path);
      return Files.isRegularFile(file) && Files.isExecutable(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String name(String program) {
    return Printable.line(program.substring(program.lastIndexOf('/') + 1), MOST_CHARS);
  }

  /** As {@code xdg-settings} tells it: the name of a desktop file. */
  private Optional<String> desktopsOwn() {
    if (!isThere("xdg-settings")) {
      return Optional.empty();
    }
    try {
      var asked = new ProcessBuilder("xdg-settings", "get", "default-web-browser");
      asked.environment().clear();
      asked.environment().putAll(environment);
      Process process = asked.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try {
        process.getOutputStream().close();
        return process.waitFor(PATIENCE) && process.exitValue() == 0
            ? Optional.of(process.getInputStream().readNBytes(MOST_BYTES))
                .map(told -> new String(told, StandardCharsets.UTF_8).strip())
                .map(told -> name(told.replaceFirst("\\.desktop$", "")))
                .filter(name -> !name.isEmpty())
            : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
