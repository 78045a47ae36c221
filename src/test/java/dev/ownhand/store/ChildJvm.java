package dev.ownhand.store;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Starts programs of the same class path as fast as can be. */
public final class ChildJvm {
  private final Path folder;
  private final String classPath;

  /** A class path like ours; what has to be copied for it lies in a folder. */
  public ChildJvm(Path folder) throws IOException {
    this.folder = folder;
    var entries = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        entries.add(packed(path, folder.resolve(entries.size() + ".jar")).toString());
      } else {
        String name = path.getFileName().toString();
        boolean closed = name.startsWith("bcprov") || name.startsWith("hsqldb");
        entries.add(closed ? opened(path, folder.resolve(name)).toString() : entry);
      }
    }
    classPath = String.join(File.pathSeparator, entries);
  }

  /** Only classes in jars can be archived. */
  private static Path packed(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        var packed = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(
            new JarEntry(classes.relativize(one).toString().replace(File.separatorChar, '/')));
        Files.copy(one, packed);
      }
    }
    return jar;
  }

  /**
   * Without signatures and seals: checking that of Bouncy Castle takes half of a young JVM's first second,
   * and packages of a sealed jar are refused when some of their classes come from an archive and others not.
   */
  private static Path opened(Path jar, Path copy) throws IOException {
    Files.copy(jar, copy);
    try (FileSystem inside = FileSystems.newFileSystem(copy);
        DirectoryStream<Path> signatures =
            Files.newDirectoryStream(inside.getPath("META-INF"), "*.{SF,RSA,DSA,EC}")) {
      for (Path signature : signatures) {
        Files.delete(signature);
      }
      Path manifest = inside.getPath("META-INF", "MANIFEST.MF");
      Files.writeString(manifest, Files.readString(manifest).replace("Sealed: true", "Sealed: false"));
    }
    return copy;
  }

  /**
   * The start of a command, up to the arguments of the program. The first process that ends of its own
   * accord leaves an archive of its classes to those after it.
   */
  public List<String> command(Class<?> program) {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-Xshare:auto",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
        "-Xlog:disable",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8",
        "-cp",
        classPath,
        program.getName());
  }

  Process start(Class<?> program, Path errors, List<String> arguments) throws IOException {
    var command = new ArrayList<>(command(program));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }
}
