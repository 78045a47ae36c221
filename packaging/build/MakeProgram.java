import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Finishes the program's folder: makes the launcher executable, takes signatures and seals off the libraries,
 * links the Java runtime from the JDK this runs on, with the window toolkit in it, and archives the classes
 * that are needed at a start. What is done already is left alone.
 *
 * <p>Signatures of jars cost a second at first use, because every class is checked, and keep classes out
 * of archives; whether a library is genuine was checked when the build fetched it. Packages of a sealed jar
 * are refused when some of their classes come from an archive and others not.
 *
 * <p>All libraries get the one time they are told to have, on the disk and within, because an archive only counts
 * for libraries of the time it was made for: so it does for the same program packaged anywhere.
 *
 * <p>Run as {@code java MakeProgram.java PROGRAM-FOLDER MODULES TOOLKIT-FOLDER REHEARSAL-FOLDER TIME}.
 */
public final class MakeProgram {
  private MakeProgram() {}

  public static void main(String[] arguments) throws IOException {
    Path program = Path.of(arguments[0]);
    Instant time = Instant.parse(arguments[4]);
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
    // The launcher it is rehearsed with is that of Linux.
    if (System.getProperty("os.name").equals("Linux")) {
      archiveClasses(program, Path.of(arguments[3]));
    }
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

  /**
   * Reading and checking classes is most of what a start takes; from an archive they come ready. Which ones
   * are needed is learned from the program at work: the list may be older than the program, the archive not.
   */
  private static void archiveClasses(Path program, Path rehearsal) throws IOException {
    Path archive = program.resolve("ownhand.jsa");
    Path mark = program.resolve("ownhand.made-of");
    List<Path> libraries = libraries(program);
    String madeOf = Files.readString(program.resolve("runtime.made-of")) + " " + marks(libraries);
    if (Files.exists(archive) && Files.exists(mark) && Files.readString(mark).equals(madeOf)) {
      return;
    }
    Files.deleteIfExists(archive);
    Path list = rehearsal.resolve("classes");
    if (!Files.exists(list)) {
      delete(rehearsal);
      Files.createDirectories(rehearsal);
      Files.write(list, new Rehearsal(program, rehearsal).classes());
    }
    var archiving =
        new ProcessBuilder(
                program.resolve("runtime/bin/java").toString(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                // As the launcher has them: otherwise the archive does not count.
                "-XX:+UseSerialGC",
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp",
                String.join(":", libraries.stream().map(Path::toString).toList()))
            .redirectErrorStream(true)
            .redirectOutput(rehearsal.resolve("archiving").toFile());
    int exit = Rehearsal.ended(archiving.start(), Duration.ofMinutes(5));
    if (exit != 0 || !Files.exists(archive)) {
      throw new IOException("no classes were archived: see " + rehearsal.resolve("archiving"));
    }
    Files.writeString(mark, madeOf);
  }

  /** In the order in which the launcher names them. */
  private static List<Path> libraries(Path program) throws IOException {
    try (var files = Files.list(program.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static List<String> marks(List<Path> files) throws IOException {
    var all = new ArrayList<String>();
    for (Path file : files) {
      all.add(file.getFileName() + " " + digest(file) + " " + Files.getLastModifiedTime(file));
    }
    return all;
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The program at work, as people use it, in a home of its own and without a screen. */
  private record Rehearsal(Path program, Path folder) {
    private static final Pattern NUMBER = Pattern.compile(" id: \\d+$");

    /** The classes it needed. */
    List<String> classes() throws IOException {
      Path password = Files.writeString(folder.resolve("password"), "rehearsing the first start\n");
      work("create", "--password-file", password.toString());
      work("hub", "put", "rehearsed", "--password-file", password.toString());
      open();
      var all = new LinkedHashSet<String>();
      try (var lists = Files.newDirectoryStream(folder, "*.list")) {
        for (Path list : lists) {
          Files.readAllLines(list).stream()
              .filter(line -> !line.startsWith("#") && !line.contains(" source: "))
              .map(line -> NUMBER.matcher(line).replaceFirst(""))
              .forEach(all::add);
        }
      }
      return List.copyOf(all);
    }

    private void work(String... arguments) throws IOException {
      int exit = ended(start(arguments), Duration.ofMinutes(1));
      if (exit != 0) {
        throw new IOException(String.join(" ", arguments) + " ended with " + exit + ": see " + folder);
      }
    }

    /** What it needed before it answered counts, even if it did not: not every machine can draw letters. */
    private void open() throws IOException {
      int port = freePort();
      Process running = start("--port", String.valueOf(port), "--hub-port", String.valueOf(freePort()));
      try {
        Instant end = Instant.now().plusSeconds(30);
        while (running.isAlive() && Instant.now().isBefore(end) && !answers(port)) {
          Thread.sleep(100);
        }
        // The window comes after the entrance.
        running.waitFor(3, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IOException(e);
      } finally {
        running.destroy();
      }
      ended(running, Duration.ofSeconds(30));
    }

    private static int freePort() throws IOException {
      try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      }
    }

    private static boolean answers(int port) throws InterruptedException {
      try (HttpClient client = HttpClient.newHttpClient()) {
        URI address = URI.create("http://localhost:" + port + "/auth");
        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    private Process start(String... arguments) throws IOException {
      var command =
          new ArrayList<>(
              List.of(
                  program.resolve("bin/ownhand").toString(),
                  "--home",
                  folder.resolve("home").toString()));
      command.addAll(List.of(arguments));
      Path list = Files.createTempFile(folder, "classes", ".list");
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
      builder
          .environment()
          .putAll(
              Map.of(
                  // Counts after what the launcher says.
                  "_JAVA_OPTIONS",
                  "-Dglass.platform=Headless -Dprism.order=sw -XX:DumpLoadedClassList=" + list,
                  "DISPLAY",
                  ":0"));
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    }

    private static int ended(Process process, Duration time) throws IOException {
      try {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
          return process.exitValue();
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      } finally {
        process.destroyForcibly();
      }
      throw new IOException("the program does not end");
    }
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
