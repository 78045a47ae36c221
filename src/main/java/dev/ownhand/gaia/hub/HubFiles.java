package dev.ownhand.gaia.hub;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What is done with files, whoever asked for it: one change of a file at a time, conditions, the limit. */
final class HubFiles {
  /** The largest file, in megabytes of 1048576 bytes. */
  static final int MOST_MEGABYTES = 20;

  static final long MOST_BYTES = MOST_MEGABYTES * 1048576L;
  private static final int PAGE = 100;

  private final Buckets buckets;
  private final History history;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  HubFiles(Buckets buckets, History history) {
    this.buckets = buckets;
    this.history = history;
  }

  /** What becomes of the file that was there. */
  enum Old {
    /** It is gone. */
    DROPPED,
    /** It lives on under another name. */
    KEPT
  }

  /** What is to be written, and how. */
  record Write(Condition condition, Old old, OptionalLong length, String type) {}

  Listing list(Address bucket, Optional<String> page, Predicate<FilePath> shown) {
    Optional<FilePath> after =
        page.map(
            token ->
                PageToken.read(token)
                    .orElseThrow(() -> new Refused(new HubRefusal.Malformed("Invalid page"))));
    return PageToken.told(buckets.list(bucket, after, PAGE, shown));
  }

  /** Has this called after every change, on the thread that made it. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  /** Stores a file. An exception of the stream's leaves everything as it was. */
  FileStat write(Address bucket, FilePath path, Write write, InputStream content)
      throws IOException {
    FileStat kept = written(bucket, path, write, content);
    // Not before others have their turn: whoever is told may want to read it.
    changed();
    return kept;
  }

  private FileStat written(Address bucket, FilePath path, Write write, InputStream content)
      throws IOException {
    try (Buckets.Change change = turn(HubRefusal.Busy.Operation.STORE, bucket, path)) {
      check(write.condition(), change.current());
      if (write.length().orElse(0) > MOST_BYTES) {
        throw tooLarge();
      }
      return switch (write.old()) {
        case DROPPED -> store(change, content, write.type());
        case KEPT -> {
          // The old file is copied before and not renamed: an upload that breaks off must leave it.
          Optional<FilePath> copy = copied(bucket, path, change.current());
          boolean done = false;
          try {
            FileStat stored = store(change, content, write.type());
            done = true;
            yield stored;
          } finally {
            if (!done) {
              copy.ifPresent(name -> delete(bucket, name, Old.DROPPED));
            }
          }
        }
      };
    }
  }

  private static FileStat store(Buckets.Change change, InputStream content, String type)
      throws IOException {
    return switch (change.store(content, type, MOST_BYTES)) {
      case Buckets.Stored.Kept(FileStat stat) -> stat;
      case Buckets.Stored.TooLong() -> throw tooLarge();
    };
  }

  private static Refused tooLarge() {
    return new Refused(new HubRefusal.TooLarge(MOST_MEGABYTES));
  }

  private static void check(Condition condition, Optional<FileStat> current) {
    switch (condition) {
      case Condition.Always() -> {}
      case Condition.IfNew() -> {
        if (current.isPresent()) {
          throw new Refused(
              new HubRefusal.Unexpected("The entity you are trying to create already exists"));
        }
      }
      case Condition.IfStill(String etag) -> {
        if (current.filter(stat -> stat.etag().equals(etag)).isEmpty()) {
          throw new Refused(
              new HubRefusal.Unexpected(
                  "The provided ETag does not match that of the resource on the server"));
        }
      }
    }
  }

  private Optional<FilePath> copied(Address bucket, FilePath path, Optional<FileStat> current) {
    if (current.isEmpty()) {
      return Optional.empty();
    }
    FilePath name = history.nameFor(path);
    try (Buckets.Opened old = buckets.open(bucket, path).orElseThrow();
        Buckets.Change copy = turn(HubRefusal.Busy.Operation.STORE, bucket, name)) {
      copy.store(Channels.newInputStream(old.content()), old.stat().contentType(), Long.MAX_VALUE);
    } catch (IOException e) {
      throw new DiskFailure(DiskFailure.Kind.BROKEN, e);
    }
    return Optional.of(name);
  }

  /** Removes a file. */
  FilePath delete(Address bucket, FilePath path, Old old) {
    try (Buckets.Change change = turn(HubRefusal.Busy.Operation.DELETE, bucket, path)) {
      if (change.current().isEmpty()) {
        throw new Refused(
            new HubRefusal.Missing(
                buckets.isFolder(bucket, path)
                    ? HubRefusal.Missing.Kind.FOLDER
                    : HubRefusal.Missing.Kind.NOTHING));
      }
      switch (old) {
        case DROPPED -> change.delete();
        case KEPT -> change.rename(history.nameFor(path));
      }
    }
    changed();
    return path;
  }

  private Buckets.Change turn(HubRefusal.Busy.Operation operation, Address bucket, FilePath path) {
    return switch (buckets.change(bucket, path)) {
      case Buckets.Turn.Yours(Buckets.Change change) -> change;
      case Buckets.Turn.Taken() -> throw new Refused(new HubRefusal.Busy(operation, bucket, path));
    };
  }
}
