package dev.ownhand.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of the same class path as fast as can be. */
public final class ChildJvm {
  private final String classPath;

  /** A class path like ours; what has to be copied for it lies in a folder. */
  public ChildJvm(Path unsigned) throws IOException {
    var entries = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      boolean signed = path.getFileName().toString().startsWith("bcprov");
      entries.add(signed ? withoutSignature(path, unsigned).toString() : entry);
    }
    classPath = String.join(File.pathSeparator, entries);
  }

  /** Checking the signature of Bouncy Castle takes half of a young JVM's first second. */
  private static Path withoutSignature(Path jar, Path folder) throws IOException {
    Path copy = Files.copy(jar, folder.resolve("unsigned.jar"));
    try (FileSystem inside = FileSystems.newFileSystem(copy);
        DirectoryStream<Path> signatures =
            Files.newDirectoryStream(inside.getPath("META-INF"), "*.{SF,RSA,DSA,EC}")) {
      for (Path signature : signatures) {
        Files.delete(signature);
      }
    }
    return copy;
  }

  /** The class path, without what makes a young JVM slow. */
  public String classPath() {
    return classPath;
  }

  Process start(Class<?> program, Path errors, List<String> arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                program.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }
}
