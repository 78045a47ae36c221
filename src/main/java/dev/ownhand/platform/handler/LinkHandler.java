package dev.ownhand.platform.handler;

import dev.ownhand.platform.DesktopFolders;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.SystemCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program that opens {@code blockstack:} links for this person. All takes a moment. */
public interface LinkHandler {
  /** What links begin with that apps call Ownhand by. */
  List<String> SCHEMES = List.of("blockstack", "web+blockstack");

  /** Who it is. */
  sealed interface Standing {
    /** This very program. */
    record Ours() implements Standing {}

    /** Another one, which has this name. */
    record Another(String name) implements Standing {}

    /** No program. */
    record Nobody() implements Standing {}

    /** That cannot be told. */
    record Untold(Reason reason) implements Standing {}
  }

  /** What came of changing it. */
  sealed interface Change {
    /** It is as was wished. */
    record Done() implements Change {}

    /** It is not. */
    record NotDone(Reason reason) implements Change {}
  }

  /** Why something cannot be told or done. */
  enum Reason {
    /** We run in a sandbox: what is set in there counts for nobody outside. */
    SANDBOX,
    /** The system knows by the program's package, and tells nobody. */
    SYSTEM,
    /** We were not started by our launcher, so there is no program to name. */
    UNPACKAGED,
    /** A file could not be read or written, or a program of the system refused. */
    FAILED,
    /** All is written, but the desktop prefers another program all the same. */
    OVERRULED
  }

  Standing standing();

  /** Makes this program the one, for this person. */
  Change install();

  /** Takes back everything that was installed, and nothing else; who opened links before does it again. */
  Change remove();

  /** For a system. */
  static LinkHandler of(
      OperatingSystem system,
      Map<String, String> environment,
      Path userHome,
      Optional<StartCommand> start) {
    SystemCommand command = SystemCommand.within(Duration.ofSeconds(5));
    return switch (system) {
      case LINUX -> new LinuxHandler(new DesktopFolders(environment, userHome), start, command);
      case WINDOWS -> new WindowsHandler(start, command);
      case MAC -> new MacHandler(start, command);
    };
  }
}
