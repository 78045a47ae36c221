package dev.ownhand.storage;

import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was fetched, with its checksum: it lies in a file of its own, which only we can read, until
 * this is closed.
 */
final class Parcel implements Content, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Parcel.class.getName());

  private final Path file;
  private final FileStat stat;
  private final long length;
  private final String sha256;

  private Parcel(Path file, FileStat stat, long length, String sha256) {
    this.file = file;
    this.stat = stat;
    this.length = length;
    this.sha256 = sha256;
  }

  /** Fetches a file from a bucket. */
  static HubReply<Parcel> fetch(Bucket from, FileStat stat) {
    Path file;
    try {
      file = Files.createTempFile("ownhand-", ".part");
    } catch (IOException e) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
    var sum = new Sha256();
    HubReply<FileStat> reply = fetch(from, stat, file, sum);
    if (reply instanceof HubReply.Failed<FileStat>(HubTrouble trouble)) {
      remove(file);
      return new HubReply.Failed<>(trouble);
    }
    FileStat read = reply.done().orElseThrow();
    return new HubReply.Done<>(new Parcel(file, read, sum.length(), sum.hex()));
  }

  private static HubReply<FileStat> fetch(Bucket from, FileStat stat, Path file, Sha256 sum) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return from.read(stat.path(), new Tee(out, sum));
    } catch (IOException e) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
  }

  /** A short content that was made here. */
  static Content of(byte[] bytes, String type) {
    return new Content() {
      @Override
      public String type() {
        return type;
      }

      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  @Override
  public String type() {
    return stat.contentType();
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  String sha256() {
    return sha256;
  }

  @Override
  public void close() {
    remove(file);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a file for passing on could not be removed");
    }
  }
}
