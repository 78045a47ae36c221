package dev.ownhand.gaia.hub;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.OptionalLong;

/** A bucket at our own hub in the hands of the person whose hub it is. */
final class OwnBucket implements Bucket {
  private final Address address;
  private final HubPlace place;
  private final Buckets buckets;
  private final HubFiles files;

  OwnBucket(Address address, HubPlace place, Buckets buckets, HubFiles files) {
    this.address = address;
    this.place = place;
    this.buckets = buckets;
    this.files = files;
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public HubPlace hub() {
    return place;
  }

  @Override
  public HubReply<Listing> list(Optional<String> page) {
    return reply(() -> files.list(address, page, _ -> true));
  }

  @Override
  public HubReply<FileStat> stat(FilePath path) {
    return reply(() -> buckets.find(address, path).orElseThrow(OwnBucket::missing));
  }

  @Override
  public HubReply<FileStat> read(FilePath path, OutputStream sink) {
    return reply(
        () -> {
          try (Buckets.Opened file = buckets.open(address, path).orElseThrow(OwnBucket::missing);
              InputStream content = new Interruptible(Channels.newInputStream(file.content()))) {
            content.transferTo(sink);
            return file.stat();
          }
        });
  }

  @Override
  public HubReply<String> write(FilePath path, Content content, Condition condition) {
    return reply(
        () -> {
          var write =
              new HubFiles.Write(
                  condition,
                  HubFiles.Old.DROPPED,
                  OptionalLong.of(content.length()),
                  Upload.keptType(Optional.of(content.type())));
          try (InputStream bytes = new Interruptible(content.open())) {
            return files.write(address, path, write, bytes).etag();
          }
        });
  }

  @Override
  public HubReply<FilePath> delete(FilePath path) {
    return reply(() -> files.delete(address, path, HubFiles.Old.DROPPED));
  }

  @Override
  public void close() {
    // There is no key in it.
  }

  private static Refused missing() {
    return new Refused(new HubRefusal.Missing(HubRefusal.Missing.Kind.NOTHING));
  }

  /** Something done with the disk. */
  private interface Deed<T> {
    T done() throws IOException;
  }

  private static <T> HubReply<T> reply(Deed<T> deed) {
    try {
      return new HubReply.Done<>(deed.done());
    } catch (Refused e) {
      return new HubReply.Failed<>(trouble(e.refusal()));
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      Thread.currentThread().interrupt();
      return new HubReply.Failed<>(new HubTrouble.Cancelled());
    } catch (IOException e) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    } catch (DiskFailure e) {
      return new HubReply.Failed<>(trouble(e));
    }
  }

  private static HubTrouble trouble(DiskFailure failure) {
    if (Thread.currentThread().isInterrupted()) {
      return new HubTrouble.Cancelled();
    }
    return switch (failure.kind()) {
      case FULL -> new HubTrouble.Full();
      case BROKEN -> new HubTrouble.DiskFailed();
    };
  }

  private static HubTrouble trouble(HubRefusal refusal) {
    return switch (refusal) {
      case HubRefusal.NotAllowed(String message) -> new HubTrouble.NotAllowed(message);
      case HubRefusal.Revoked(String message) -> new HubTrouble.NotAllowed(message);
      case HubRefusal.Malformed malformed -> new HubTrouble.NotWell(malformed.status());
      case HubRefusal.BadPath() -> new HubTrouble.NameRefused();
      case HubRefusal.Missing _ -> new HubTrouble.Missing();
      case HubRefusal.Busy _ -> new HubTrouble.Busy();
      case HubRefusal.Unexpected _ -> new HubTrouble.Changed();
      case HubRefusal.TooLarge _ -> new HubTrouble.TooLarge(HubFiles.MOST_BYTES);
      case HubRefusal.DiskFull() -> new HubTrouble.Full();
      case HubRefusal.DiskBroken() -> new HubTrouble.DiskFailed();
    };
  }

  /** Stops when the thread is interrupted, also where what is beneath would not. */
  private static final class Interruptible extends FilterInputStream {
    Interruptible(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      stopIfInterrupted();
      return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      stopIfInterrupted();
      return super.read(into, offset, length);
    }

    private static void stopIfInterrupted() throws InterruptedIOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("interrupted");
      }
    }
  }
}
