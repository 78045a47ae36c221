package dev.ownhand.platform;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Files among those of the desktop: replaced as a whole, and taken away with the folders made for them. */
public final class OwnFiles {
  private OwnFiles() {}

  /** The folders that would be made for a file, the uppermost first. */
  public static List<Path> missingFolders(Path file) {
    var missing = new ArrayList<Path>();
    Path folder = file.getParent();
    while (folder != null && Files.notExists(folder)) {
      missing.addFirst(folder);
      folder = folder.getParent();
    }
    return missing;
  }

  /** The text of a file, empty if there is none. */
  public static String read(Path file, Charset charset) throws IOException {
    try {
      return new String(Files.readAllBytes(file), charset);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** Replaces a file, or what a link of this name leads to; its permissions stay. */
  public static void write(Path file, String text, Charset charset) throws IOException {
    OwnerOnly.createFolder(file.toAbsolutePath().resolveSibling(""));
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path fresh = Files.createTempFile(target.resolveSibling(""), ".ownhand", "");
    try {
      Files.write(fresh, text.getBytes(charset));
      keepPermissions(target, fresh);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Afterwards: those given at its making would be less by what the process never gives. */
  private static void keepPermissions(Path target, Path fresh) throws IOException {
    boolean hasPermissions =
        target.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (hasPermissions && Files.exists(target)) {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
    }
  }

  /** Removes folders in which nothing is, the last one first. */
  public static void removeEmpty(List<Path> folders) throws IOException {
    for (Path folder : folders.reversed()) {
      try {
        if (Files.isDirectory(folder)) {
          Files.deleteIfExists(folder);
        }
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }
}
