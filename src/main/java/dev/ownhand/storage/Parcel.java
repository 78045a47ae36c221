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
import java.util.function.Function;

/**
 * A file that was fetched, with its checksum: it lies in a file of its own, which only we can read, until
 * this is closed.
 */
final class Parcel implements Content, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Parcel.class.getName());

  private final Path file;
  private final String type;
  private final long length;
  private final String sha256;

  private Parcel(Path file, String type, long length, String sha256) {
    this.file = file;
    this.type = type;
    this.length = length;
    this.sha256 = sha256;
  }

  /** Fetches a file from a bucket; one that is longer than the bucket's list said is spoiled. */
  static HubReply<Parcel> fetch(WorkFolder work, Bucket from, FileStat stat) {
    return packed(
        work,
        out -> {
          var bounded = new Bounded(out, stat.length());
          HubReply<String> type = from.read(stat.path(), bounded).map(FileStat::contentType);
          return bounded.isOver() ? new HubReply.Failed<>(new HubTrouble.Spoiled()) : type;
        });
  }

  /** Takes in what a stream gives, to its end. */
  static HubReply<Parcel> of(WorkFolder work, String type, InputStream content) {
    return packed(
        work,
        out -> {
          try {
            content.transferTo(out);
            return new HubReply.Done<>(type);
          } catch (IOException e) {
            return new HubReply.Failed<>(new HubTrouble.DiskFailed());
          }
        });
  }

  /** What filling it has written, of the type it tells. */
  private static HubReply<Parcel> packed(
      WorkFolder work, Function<OutputStream, HubReply<String>> filling) {
    Path file;
    try {
      file = work.file();
    } catch (IOException e) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
    var sum = new Sha256();
    HubReply<String> type = filled(file, sum, filling);
    return switch (type) {
      case HubReply.Done<String>(String known) ->
          new HubReply.Done<>(new Parcel(file, known, sum.length(), sum.hex()));
      case HubReply.Failed<String>(HubTrouble trouble) -> {
        remove(file);
        yield new HubReply.Failed<>(trouble);
      }
    };
  }

  private static HubReply<String> filled(
      Path file, Sha256 sum, Function<OutputStream, HubReply<String>> filling) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return filling.apply(new Tee(out, sum));
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
    return type;
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
