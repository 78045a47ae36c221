package dev.ownhand.platform;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where Linux desktops look for things, by the XDG Base Directory Specification. */
public final class DesktopFolders {
  private final Map<String, String> environment;
  private final Path userHome;

  /**
   * By variables of the environment.
   *
   * @param userHome Java's {@code user.home}, which counts only if there is no {@code HOME}
   */
  public DesktopFolders(Map<String, String> environment, Path userHome) {
    this.environment = Map.copyOf(environment);
    this.userHome = userHome;
  }

  /** What belongs to the person. */
  public Path data() {
    return own("XDG_DATA_HOME", ".local/share");
  }

  /** What the person has set. */
  public Path config() {
    return own("XDG_CONFIG_HOME", ".config");
  }

  /** What belongs to everybody, the most important first. */
  public List<Path> sharedData() {
    return shared("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
  }

  /** What is set for everybody, the most important first. */
  public List<Path> sharedConfig() {
    return shared("XDG_CONFIG_DIRS", "/etc/xdg");
  }

  /** The names of the desktop that runs, as they begin files for it alone. */
  public List<String> desktops() {
    return Arrays.stream(environment.getOrDefault("XDG_CURRENT_DESKTOP", "").split(":"))
        .filter(name -> name.matches("[A-Za-z0-9_-]+"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether we run in a sandbox, which has files of its own. */
  public boolean isSandboxed() {
    return environment.containsKey("FLATPAK_ID")
        || environment.containsKey("SNAP")
        || Path.of("/.flatpak-info").toFile().exists();
  }

  private Path own(String variable, String below) {
    return absolute(environment.get(variable))
        .orElseGet(() -> absolute(environment.get("HOME")).orElse(userHome).resolve(below));
  }

  private List<Path> shared(String variable, String usual) {
    String set = environment.getOrDefault(variable, "");
    return Stream.of((set.isEmpty() ? usual : set).split(":"))
        .flatMap(folder -> absolute(folder).stream())
        .toList();
  }

  private static Optional<Path> absolute(@Nullable String path) {
    return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
  }
}
