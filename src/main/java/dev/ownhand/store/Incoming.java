package dev.ownhand.store;

import dev.ownhand.crypto.Md5;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** New content on its way to its place. Removed on close if it did not get there. */
final class Incoming implements AutoCloseable {
  /** The clocks of some file systems tick every other second. */
  private static final long COARSE = Duration.ofSeconds(2).toNanos();

  private static final System.Logger LOG = System.getLogger(Incoming.class.getName());

  private final Path file;
  private final FileChannel channel;
  private final Md5 md5 = new Md5();
  private long length;
  private boolean moved;

  private Incoming(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static Incoming in(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return new Incoming(
        file,
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            Permissions.forFile(file)));
  }

  /** Adds so many of the first bytes; gives the new length. */
  long write(byte[] bytes, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    md5.update(bytes, count);
    length += count;
    return length;
  }

  /** How much was added. */
  long length() {
    return length;
  }

  /**
   * Nothing is added any more. It is on the disk on return, with a time of its own.
   *
   * @param now in nanoseconds since 1970
   * @param previous the time of what it replaces, which is earlier in any case
   */
  Claim finish(String type, long now, long previous) throws IOException {
    long modified = stamped(Math.max(now, previous + TimeUnit.MILLISECONDS.toNanos(1)));
    if (modified <= previous) {
      modified = stamped(previous + COARSE);
    }
    channel.force(true);
    return new Claim(md5.hex(), type, length, modified);
  }

  /** The time as the file system keeps it. */
  private long stamped(long modified) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(modified, TimeUnit.NANOSECONDS));
    return Files.readAttributes(
            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .lastModifiedTime()
        .to(TimeUnit.NANOSECONDS);
  }

  void moveTo(Path target) throws IOException {
    channel.close();
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    moved = true;
  }

  /** Whether it is where it was to go. */
  boolean hasMoved() {
    return moved;
  }

  /** What cannot be removed now will be at the next opening. */
  @Override
  public void close() {
    try (channel) {
      if (!moved) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "an unfinished file stays: {0}", e.getClass().getName());
    }
  }
}
