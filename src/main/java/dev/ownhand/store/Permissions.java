package dev.ownhand.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** For the owner's eyes only, where the file system knows of such. */
final class Permissions {
  private static final String FILE = "rw-------";
  private static final String FOLDER = "rwx------";

  private Permissions() {}

  static boolean areKnownTo(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  static FileAttribute<?>[] forFile(Path path) {
    return of(path, FILE);
  }

  static FileAttribute<?>[] forFolder(Path path) {
    return of(path, FOLDER);
  }

  /** Takes everything in a folder, and the folder, away from everybody else. */
  static void tighten(Path folder) throws IOException {
    if (areKnownTo(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) all::iterator) {
          if (!Files.isSymbolicLink(path)) {
            Files.setPosixFilePermissions(
                path,
                PosixFilePermissions.fromString(Files.isDirectory(path) ? FOLDER : FILE));
          }
        }
      }
    }
  }

  private static FileAttribute<?>[] of(Path path, String permissions) {
    return areKnownTo(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
