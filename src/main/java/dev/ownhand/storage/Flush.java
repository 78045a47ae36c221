package dev.ownhand.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Has what was written on the disk: people delete the rest once it is taken out. */
final class Flush {
  private Flush() {}

  /** A file, its content included. */
  static void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The names in a folder; file systems without POSIX permissions cannot do that. */
  static void folder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** All files and folders in a folder, and its own names. */
  static void tree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        if (Files.isDirectory(one)) {
          folder(one);
        } else {
          file(one);
        }
      }
    }
  }
}
