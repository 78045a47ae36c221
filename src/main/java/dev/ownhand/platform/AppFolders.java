package dev.ownhand.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a program keeps its data, by the custom of each system. Creates nothing. */
public final class AppFolders {
  private AppFolders() {}

  /**
   * The folder for what must last.
   *
   * <p>Linux: XDG Base Directory Specification, by which a path that is not absolute is ignored. There
   * {@code HOME} goes before Java's {@code user.home}, which ignores it.
   *
   * @param userHome Java's {@code user.home}
   */
  public static Path data(
      OperatingSystem system, Map<String, String> environment, Path userHome) {
    return switch (system) {
      case LINUX ->
          folder(environment, "XDG_DATA_HOME")
              .orElseGet(
                  () -> folder(environment, "HOME").orElse(userHome).resolve(".local/share"))
              .resolve("ownhand");
      case MAC -> userHome.resolve("Library/Application Support/Ownhand");
      case WINDOWS ->
          folder(environment, "APPDATA")
              .orElseGet(() -> userHome.resolve("AppData").resolve("Roaming"))
              .resolve("Ownhand");
    };
  }

  private static Optional<Path> folder(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }
}
