package dev.ownhand.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where files lie while they are on their way; only we can read them. What an earlier start left there is
 * removed when it is first used.
 */
final class WorkFolder {
  private final Path folder;
  private boolean used;

  WorkFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** A new, empty file, to be removed by the caller. */
  synchronized Path file() throws IOException {
    if (!used) {
      empty();
      Files.createDirectories(folder, ownerOnly());
      used = true;
    }
    return Files.createTempFile(folder, "", ".part");
  }

  /** A link in its place, or in it, is removed, not followed. */
  private void empty() throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
