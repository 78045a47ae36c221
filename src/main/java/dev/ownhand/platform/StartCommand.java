package dev.ownhand.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the system is to start this program.
 *
 * @param program absolute path of its launcher
 */
public record StartCommand(Path program) {
  private static final Path PACKAGED = Path.of("/usr/bin/ownhand");

  /** Where a package has it for everybody, the name there, which stays the same. */
  public static Optional<StartCommand> ofLauncher(@Nullable String path) {
    return Optional.ofNullable(path)
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute)
        .map(StartCommand::new)
        .map(start -> start.isSame(PACKAGED) ? new StartCommand(PACKAGED) : start);
  }

  /** Whether another path leads to the very same program. */
  public boolean isSame(Path other) {
    try {
      return Files.isSameFile(program, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** A picture that lies beside the program, or the name under which packages install one. */
  String icon() {
    Path folder = program.resolve("../..").normalize();
    return List.of("ownhand.svg", "ownhand.png", "lib/ownhand.png").stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .map(Path::toString)
        .findFirst()
        .orElse("ownhand");
  }
}
