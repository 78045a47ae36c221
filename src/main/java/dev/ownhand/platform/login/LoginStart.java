package dev.ownhand.platform.login;

import dev.ownhand.platform.DesktopFolders;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.SystemCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Whether Ownhand starts, hidden, when the person logs in. All takes a moment. */
public interface LoginStart {
  /** How it stands. */
  enum Standing {
    ON,
    OFF,
    /** It cannot be told, or not be switched: no program is known that could be started, or we are in a sandbox. */
    UNKNOWN
  }

  /** What came of switching it. */
  enum Switching {
    DONE,
    /** There is no program to be started, or we are in a sandbox. */
    IMPOSSIBLE,
    /** A file could not be written, or a program of the system refused. */
    FAILED
  }

  Standing standing();

  Switching on();

  Switching off();

  /** For a system. */
  static LoginStart of(
      OperatingSystem system,
      Map<String, String> environment,
      Path userHome,
      Optional<StartCommand> start) {
    return switch (system) {
      case LINUX -> {
        var folders = new DesktopFolders(environment, userHome);
        yield FileStart.linux(
            folders, start.filter(_ -> !folders.isSandboxed()));
      }
      case MAC -> FileStart.mac(userHome, start);
      case WINDOWS ->
          new RegistryStart(start, SystemCommand.within(Duration.ofSeconds(5)));
    };
  }
}
