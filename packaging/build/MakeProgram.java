import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;

/**
 * Finishes the program's folder: makes the launcher executable, takes the signatures off the libraries,
 * links the Java runtime from the JDK this runs on. What is done already is left alone.
 *
 * <p>Signatures of jars cost a second at first use, because every class is checked, and keep classes out
 * of archives; whether a library is genuine was checked when the build fetched it.
 *
 * <p>Run as {@code java MakeProgram.java PROGRAM-FOLDER MODULES}.
 */
public final class MakeProgram {
  private MakeProgram() {}

  public static void main(String[] arguments) throws IOException {
    Path program = Path.of(arguments[0]);
    Path launcher = program.resolve("bin/ownhand");
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + launcher);
    }
    try (var libraries = Files.newDirectoryStream(program.resolve("lib"), "*.jar")) {
      for (Path library : libraries) {
        takeSignatureOff(library);
      }
    }
    linkRuntime(program, arguments[1]);
  }

  private static void takeSignatureOff(Path library) throws IOException {
    Path unsigned = library.resolveSibling(library.getFileName() + ".unsigned");
    try (var jar = new JarFile(library.toFile(), false)) {
      List<JarEntry> entries = jar.stream().toList();
      if (entries.stream().noneMatch(MakeProgram::isSignature)) {
        return;
      }
      try (OutputStream file = Files.newOutputStream(unsigned);
          var copy = new JarOutputStream(file, withoutDigests(jar.getManifest()))) {
        for (JarEntry entry : entries) {
          if (!isSignature(entry) && !entry.getName().equalsIgnoreCase(JarFile.MANIFEST_NAME)) {
            var same = new JarEntry(entry.getName());
            same.setTime(entry.getTime());
            copy.putNextEntry(same);
            try (InputStream content = jar.getInputStream(entry)) {
              content.transferTo(copy);
            }
          }
        }
      }
    }
    Files.move(unsigned, library, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isSignature(JarEntry entry) {
    return entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  }

  private static Manifest withoutDigests(Manifest manifest) {
    var plain = new Manifest(manifest);
    plain.getEntries().values().removeIf(MakeProgram::holdsOnlyDigests);
    return plain;
  }

  private static boolean holdsOnlyDigests(Attributes attributes) {
    return attributes.keySet().stream().allMatch(name -> name.toString().endsWith("-Digest"));
  }

  private static void linkRuntime(Path program, String modules) throws IOException {
    Path runtime = program.resolve("runtime");
    Path mark = program.resolve("runtime.made-of");
    String madeOf = Runtime.version() + " " + modules;
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
