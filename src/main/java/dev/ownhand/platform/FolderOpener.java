package dev.ownhand.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows a folder in the system's file manager. No shell is involved; only a folder that is there is passed on. */
public final class FolderOpener {
  /** What came of it. */
  public enum Showing {
    /** A program was started with it. */
    SHOWN,
    /** There is no such folder, or no program for it. */
    NOT_SHOWN
  }

  private final OperatingSystem system;

  public FolderOpener(OperatingSystem system) {
    this.system = system;
  }

  /** Starts the file manager; does not wait for it. */
  public Showing show(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Showing.NOT_SHOWN;
    }
    try {
      new ProcessBuilder(command(folder))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
      return Showing.SHOWN;
    } catch (IOException e) {
      return Showing.NOT_SHOWN;
    }
  }

  /** An absolute path begins like no option. */
  List<String> command(Path folder) {
    String program =
        switch (system) {
          case LINUX -> "xdg-open";
          case MAC -> "open";
          case WINDOWS -> "explorer.exe";
        };
    return List.of(program, folder.toAbsolutePath().normalize().toString());
  }
}
