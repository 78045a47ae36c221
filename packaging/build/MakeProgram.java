import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
 * Finishes the program's folder: makes the launcher executable, takes signatures and seals off the libraries,
 * and links the Java runtime from the JDK this runs on, with the window toolkit in it. What is done already is
 * left alone.
 *
 * <p>Signatures of jars cost a second at first use, because every class is checked, and keep classes out
 * of the cache (see MakeCache); whether a library is genuine was checked when the build fetched it. Packages of a sealed jar
 * are refused when some of their classes come from the cache and others not.
 *
 * <p>All libraries get the one time they are told to have, on the disk and within, because the cache only counts
 * for libraries of the time it was made for: so it does for the same program packaged anywhere.
 *
 * <p>Run as {@code java MakeProgram.java PROGRAM-FOLDER MODULES TOOLKIT-FOLDER TIME}.
 */
public final class MakeProgram {
  private MakeProgram() {}

  public static void main(String[] arguments) throws IOException {
    Path program = Path.of(arguments[0]);
    Instant time = Instant.parse(arguments[3]);
    Path launcher = program.resolve("bin/ownhand");
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + launcher);
    }
    try (var libraries = Files.newDirectoryStream(program.resolve("lib"), "*.jar")) {
      for (Path library : libraries) {
        unseal(library, time);
        Files.setLastModifiedTime(library, FileTime.from(time));
      }
    }
    linkRuntime(program, arguments[1], Path.of(arguments[2]));
  }

  private static void unseal(Path library, Instant time) throws IOException {
    Path unsealed = library.resolveSibling(library.getFileName() + ".unsealed");
    try (var jar = new JarFile(library.toFile(), false)) {
      List<JarEntry> entries = jar.stream().toList();
      Manifest manifest = jar.getManifest();
      if (entries.stream().noneMatch(MakeProgram::isSignature) && !isSealed(manifest)) {
        return;
      }
      try (OutputStream file = Files.newOutputStream(unsealed);
          var copy = new JarOutputStream(file)) {
        if (manifest != null) {
          copy.putNextEntry(entry(JarFile.MANIFEST_NAME, time));
          withoutDigests(manifest).write(copy);
        }
        for (JarEntry entry : entries) {
          if (!isSignature(entry) && !entry.getName().equalsIgnoreCase(JarFile.MANIFEST_NAME)) {
            copy.putNextEntry(entry(entry.getName(), time));
            try (InputStream content = jar.getInputStream(entry)) {
              content.transferTo(copy);
            }
          }
        }
      }
    }
    Files.move(unsealed, library, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JarEntry entry(String name, Instant time) {
    var entry = new JarEntry(name);
    // Jars know no time zones.
    entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    return entry;
  }

  private static boolean isSignature(JarEntry entry) {
    return entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  }

  private static boolean isSealed(Manifest manifest) {
    return manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.SEALED);
  }

  private static Manifest withoutDigests(Manifest manifest) {
    var plain = new Manifest(manifest);
    plain.getMainAttributes().remove(Attributes.Name.SEALED);
    plain.getEntries().values().removeIf(MakeProgram::holdsOnlyDigests);
    return plain;
  }

  private static boolean holdsOnlyDigests(Attributes attributes) {
    return attributes.keySet().stream().allMatch(name -> name.toString().endsWith("-Digest"));
  }

  private static void linkRuntime(Path program, String modules, Path toolkit) throws IOException {
    Path runtime = program.resolve("runtime");
    Path mark = program.resolve("runtime.made-of");
    List<Path> jars = toolkitJars(toolkit);
    String madeOf = Runtime.version() + " " + modules + " " + jars.stream().map(Path::getFileName).toList();
    if (Files.isDirectory(runtime) && Files.exists(mark) && Files.readString(mark).equals(madeOf)) {
      return;
    }
    delete(runtime);
    Path linkable = toolkit.resolve("modules");
    delete(linkable);
    Files.createDirectories(linkable);
    for (Path jar : jars) {
      makeModule(jar, linkable);
    }
    run(
        "jlink",
        "--module-path",
        linkable.toString(),
        "--add-modules",
        modules,
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--generate-cds-archive",
        "--output",
        runtime.toString());
    Files.writeString(mark, madeOf);
  }

  /** Those with something in them: the others only name their companions of this system. */
  private static List<Path> toolkitJars(Path toolkit) throws IOException {
    try (var files = Files.list(toolkit)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> file.toFile().length() > 1024)
          .sorted()
          .toList();
    }
  }

  /** Native libraries become files of the runtime, so that nothing is unpacked at the first start. */
  private static void makeModule(Path jar, Path linkable) throws IOException {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    Path classes = linkable.resolveSibling(name + ".classes");
    Path natives = linkable.resolveSibling(name + ".natives");
    delete(classes);
    delete(natives);
    Files.createDirectories(natives);
    try (var content = new JarFile(jar.toFile(), false)) {
      for (JarEntry entry : content.stream().filter(each -> !each.isDirectory()).toList()) {
        boolean isNative = entry.getName().matches("[^/]+\\.(so|dll|dylib)");
        Path file = (isNative ? natives : classes).resolve(entry.getName()).normalize();
        Files.createDirectories(file.getParent());
        try (InputStream bytes = content.getInputStream(entry)) {
          Files.copy(bytes, file);
        }
      }
    }
    run(
        "jmod",
        "create",
        "--class-path",
        classes.toString(),
        "--libs",
        natives.toString(),
        linkable.resolve(name + ".jmod").toString());
    delete(classes);
    delete(natives);
  }

  private static void run(String tool, String... arguments) throws IOException {
    int exit =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IOException("this JDK has no " + tool))
            .run(System.out, System.err, arguments);
    if (exit != 0) {
      throw new IOException(tool + " ended with " + exit);
    }
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
