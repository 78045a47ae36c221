import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.spi.ToolProvider;

/**
 * Links the Java runtime that the program brings along, from the JDK this runs on. Does nothing if it
 * was linked from the same JDK and modules before.
 *
 * <p>Run as {@code java MakeRuntime.java PROGRAM-FOLDER MODULES}.
 */
public final class MakeRuntime {
  private MakeRuntime() {}

  public static void main(String[] arguments) throws IOException {
    Path program = Path.of(arguments[0]);
    String modules = arguments[1];
    Path runtime = program.resolve("runtime");
    Path mark = program.resolve("runtime.made-of");
    String madeOf = Runtime.version() + " " + modules;
    Path launcher = program.resolve("bin/ownhand");
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + launcher);
    }
    if (Files.isDirectory(runtime) && Files.exists(mark) && Files.readString(mark).equals(madeOf)) {
      return;
    }
    delete(runtime);
    int exit =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IOException("this JDK has no jlink"))
            .run(
                System.out,
                System.err,
                "--add-modules",
                modules,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive",
                "--output",
                runtime.toString());
    if (exit != 0) {
      throw new IOException("jlink ended with " + exit);
    }
    Files.writeString(mark, madeOf);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
