package dev.ownhand.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * A file that is replaced as a whole: whoever reads it, even after a power cut, finds either what was
 * there before or what was written last. On return from writing it is on the disk.
 *
 * <p>Only its owner can read it and a folder made for it. File systems without such permissions go
 * without them; those without POSIX permissions cannot flush a folder either.
 */
public final class AtomicFile {
  private final Path target;

  /** The file at a path, which need not exist, nor the folder it is in. */
  public AtomicFile(Path target) {
    this.target = target.toAbsolutePath();
  }

  /** Reads the file unless it is longer than so many bytes. */
  public FileReading read(int most) {
    try (InputStream file = Files.newInputStream(target)) {
      byte[] bytes = file.readNBytes(most);
      return file.read() < 0 ? new FileReading.Read(bytes) : new FileReading.TooLarge();
    } catch (NoSuchFileException e) {
      return new FileReading.Absent();
    } catch (IOException e) {
      throw new StoreException(target + " could not be read", e);
    }
  }

  /** Whether the file exists. */
  public boolean exists() {
    return Files.exists(target);
  }

  /** Replaces the file, or makes it. */
  public synchronized void write(byte[] bytes) {
    try {
      Files.createDirectories(folder(), Permissions.forFolder(target));
      place(new ByteArrayInputStream(bytes), target);
    } catch (IOException e) {
      throw new StoreException(target + " could not be written", e);
    }
  }

  /**
   * Replaces the file, or makes it. What was there before lies in another file of the same folder
   * afterwards. At no instant is the file itself not there.
   */
  public synchronized void writeKeeping(byte[] bytes, Path previous) {
    if (exists()) {
      try (InputStream before = Files.newInputStream(target)) {
        place(before, folder().resolve(previous));
      } catch (IOException e) {
        throw new StoreException(previous + " could not be written", e);
      }
    }
    write(bytes);
  }

  /** Removes the file, if it is there, and what a power cut may have left of writing it. */
  public synchronized void remove() {
    try {
      boolean unfinished = Files.deleteIfExists(fresh(target));
      if (Files.deleteIfExists(target) || unfinished) {
        flush(folder());
      }
    } catch (IOException e) {
      throw new StoreException(target + " could not be removed", e);
    }
  }

  private static Path fresh(Path at) {
    return at.resolveSibling(at.getFileName() + ".new");
  }

  private void place(InputStream content, Path at) throws IOException {
    Path fresh = fresh(at);
    // Left by a power cut, or put there by someone else: removed, never followed.
    Files.deleteIfExists(fresh);
    try (FileChannel channel = create(fresh)) {
      OutputStream out = Channels.newOutputStream(channel);
      content.transferTo(out);
      channel.force(true);
    }
    Files.move(fresh, at, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    flush(folder());
  }

  private static FileChannel create(Path fresh) throws IOException {
    FileAttribute<?>[] ownerOnly = Permissions.forFile(fresh);
    return FileChannel.open(
        fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
  }

  /** Has the names in a folder on the disk. */
  static void flush(Path folder) throws IOException {
    if (Permissions.areKnownTo(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private Path folder() {
    Path folder = target.getParent();
    if (folder == null) {
      throw new IllegalArgumentException("a file system's root is not a file");
    }
    return folder;
  }
}
