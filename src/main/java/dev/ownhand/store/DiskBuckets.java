package dev.ownhand.store;

import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.hub.Buckets;
import dev.ownhand.gaia.hub.DiskFailure;
import dev.ownhand.store.FileIndex.Entry;
import dev.ownhand.store.KnownFiles.Known;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The files of all buckets in the folder {@code storage}, and an index of them in {@code
 * storage-index}. To be opened once at a time.
 *
 * <p>The index holds nothing that would be missed: one that is damaged is set aside, and made anew from
 * the files. After an end without a close all files are compared with it.
 */
public final class DiskBuckets implements Buckets {
  /** Nothing is stored that would leave less room: deleting, too, needs some. */
  private static final long RESERVE = 1024 * 1024;

  private static final int BUFFER = 64 * 1024;
  private static final int MOST_IN_A_PAGE = 256;

  private final FileIndex index;
  private final KnownFiles files;
  private final StorageFolder folder;
  private final AtomicFile notesFile;
  private final AtomicFile inUse;
  private final InstantSource clock;
  private final Set<Place> changing = ConcurrentHashMap.newKeySet();

  private volatile HubNotes notes;
  /** Not in the notes yet; changes count already. */
  private volatile Set<Address> newlyWatched = Set.of();

  private volatile boolean failed;

  private DiskBuckets(Folder home, StorageFolder folder, FileIndex index, HubNotes notes) {
    this.folder = folder;
    this.index = index;
    this.notes = notes;
    this.notesFile = home.notes();
    this.inUse = home.inUse();
    this.clock = home.clock();
    this.files = new KnownFiles(folder, index, this::isWatched);
  }

  /** What came of opening. */
  public sealed interface Opening {
    /** They are open. */
    record Opened(DiskBuckets buckets) implements Opening {}

    /** The index was written by a newer Ownhand. */
    record TooNew(int version) implements Opening {}

    /** The folder cannot be used; nothing in it was changed. */
    record Unusable(DiskFailure.Kind kind) implements Opening {}
  }

  /** Where everything is. */
  private record Folder(Path home, InstantSource clock) {
    Path files() {
      return DiskBuckets.files(home);
    }

    Path index() {
      return home.resolve("storage-index");
    }

    Path damaged() {
      return home.resolve("storage-index.damaged");
    }

    AtomicFile notes() {
      return new AtomicFile(files().resolve(".hub.json"));
    }

    /** There while the index is open, and after an end without a close. */
    AtomicFile inUse() {
      return new AtomicFile(index().resolve("in-use"));
    }
  }

  /** Where the files lie below this folder. */
  public static Path files(Path home) {
    return home.resolve("storage");
  }

  /** Opens the buckets below this folder, which is made if need be. */
  public static Opening open(Path home, Entropy entropy, InstantSource clock) {
    var place = new Folder(home.toAbsolutePath(), clock);
    try {
      StorageFolder folder = StorageFolder.open(place.files(), entropy);
      Optional<HubNotes> notes = HubNotes.in(place.notes(), entropy);
      return notes.isPresent()
          ? open(place, folder, notes.get())
          // To go on without them would let in again whoever was shut out.
          : new Opening.Unusable(DiskFailure.Kind.BROKEN);
    } catch (IOException | StoreException e) {
      return new Opening.Unusable(DiskFaults.kind(place.home(), e));
    }
  }

  private static Opening open(Folder home, StorageFolder folder, HubNotes notes)
      throws IOException {
    return switch (opened(home, folder, notes)) {
      case Attempt.Done(Opening opening) -> opening;
      case Attempt.Damaged() -> {
        setAside(home, folder);
        yield switch (opened(home, folder, notes)) {
          case Attempt.Done(Opening opening) -> opening;
          case Attempt.Damaged() -> new Opening.Unusable(DiskFailure.Kind.BROKEN);
        };
      }
    };
  }

  /** What came of opening the index that is there. */
  private sealed interface Attempt {
    record Done(Opening opening) implements Attempt {}

    record Damaged() implements Attempt {}
  }

  private static Attempt opened(Folder home, StorageFolder folder, HubNotes notes)
      throws IOException {
    boolean closed = !home.inUse().exists();
    home.inUse().write(new byte[0]);
    return switch (FileIndex.open(home.index())) {
      case FileIndex.Opening.Damaged() -> new Attempt.Damaged();
      case FileIndex.Opening.TooNew(int version) -> {
        if (closed) {
          home.inUse().remove();
        }
        yield new Attempt.Done(new Opening.TooNew(version));
      }
      case FileIndex.Opening.Opened(FileIndex index, FileIndex.Origin origin) -> {
        var buckets = new DiskBuckets(home, folder, index, notes);
        boolean known = closed && origin == FileIndex.Origin.FOUND;
        yield known || buckets.compare(home)
            ? new Attempt.Done(new Opening.Opened(buckets))
            : new Attempt.Damaged();
      }
    };
  }

  /** False if the index cannot be read to its end. */
  private boolean compare(Folder home) throws IOException {
    boolean compared = false;
    try {
      files.compare();
      compared = true;
      return true;
    } catch (StoreException e) {
      if (DiskFaults.kind(home.home(), e) == DiskFailure.Kind.FULL) {
        throw e;
      }
      return false;
    } finally {
      if (!compared) {
        index.closeUntouched();
      }
    }
  }

  private static void setAside(Folder home, StorageFolder folder) throws IOException {
    if (folder.room() < RESERVE) {
      throw new IOException(DiskFaults.NO_SPACE);
    }
    Folders.remove(home.damaged());
    Files.move(home.index(), home.damaged(), StandardCopyOption.ATOMIC_MOVE);
    AtomicFile.flush(home.home());
  }

  /** Something to do with the disk. */
  @FunctionalInterface
  private interface Work<T> {
    T done() throws IOException;
  }

  private <T> T onDisk(Work<T> work) {
    try {
      return work.done();
    } catch (IOException e) {
      throw new DiskFailure(folder.fault(e), e);
    } catch (StoreException e) {
      failed = true;
      throw new DiskFailure(folder.fault(e), new IOException(e));
    }
  }

  @Override
  public Optional<FileStat> find(Address bucket, FilePath path) {
    return find(new Place(bucket, path));
  }

  private Optional<FileStat> find(Place place) {
    return onDisk(() -> files.find(place)).map(known -> known.claim().stat(place.path()));
  }

  @Override
  public boolean isFolder(Address bucket, FilePath path) {
    return onDisk(() -> index.isFolder(new Place(bucket, path)));
  }

  @Override
  public Optional<Opened> open(Address bucket, FilePath path) {
    return onDisk(() -> files.open(new Place(bucket, path)));
  }

  @Override
  public Turn change(Address bucket, FilePath path) {
    var place = new Place(bucket, path);
    return changing.add(place) ? new Turn.Yours(new DiskChange(place)) : new Turn.Taken();
  }

  private final class DiskChange implements Change {
    private final Place place;
    private boolean closed;

    DiskChange(Place place) {
      this.place = place;
    }

    @Override
    public Optional<FileStat> current() {
      requireOpen();
      return find(place);
    }

    @Override
    public Stored store(InputStream content, String contentType, long most) throws IOException {
      requireOpen();
      if (contentType.length() > FileIndex.MOST_TYPE_CHARS) {
        throw new IllegalArgumentException("the content type is too long");
      }
      try (Incoming incoming = onDisk(folder::incoming)) {
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          int count = read;
          if (incoming.length() + count > most) {
            return new Stored.TooLong();
          }
          onDisk(() -> incoming.write(buffer, count));
        }
        Claim claim = onDisk(() -> put(incoming, contentType));
        return new Stored.Kept(claim.stat(place.path()));
      }
    }

    private Claim put(Incoming incoming, String contentType) throws IOException {
      Optional<Known> before = files.find(place);
      Claim claim =
          incoming.finish(
              contentType, now(), before.map(known -> known.claim().modified()).orElse(0L));
      if (folder.room() < RESERVE) {
        throw new IOException(DiskFaults.NO_SPACE);
      }
      files.put(incoming, place, claim, before);
      return claim;
    }

    /** In nanoseconds, with no more than milliseconds: so file systems and people know times. */
    private long now() {
      return ChronoUnit.NANOS.between(
          Instant.EPOCH, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public void rename(FilePath other) {
      requireOpen();
      var to = new Place(place.bucket(), other);
      if (!changing.add(to)) {
        throw new IllegalStateException("somebody is changing the file of that name");
      }
      try {
        onDisk(
            () -> {
              if (files.find(to).isPresent()) {
                throw new IllegalStateException("there is a file of that name");
              }
              files.rename(here(), place, to);
              return to;
            });
      } finally {
        changing.remove(to);
      }
    }

    @Override
    public void delete() {
      requireOpen();
      onDisk(
          () -> {
            files.remove(here(), place);
            return place;
          });
    }

    private Known here() throws IOException {
      return files.find(place).orElseThrow(() -> new IllegalStateException("there is no file"));
    }

    private void requireOpen() {
      if (closed) {
        throw new IllegalStateException("it is somebody else's turn");
      }
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        changing.remove(place);
      }
    }
  }

  @Override
  public Listing list(
      Address bucket, Optional<FilePath> after, int most, Predicate<FilePath> shown) {
    var found = new ArrayList<FileStat>();
    int pageSize = Math.clamp(most + 1L, 2, MOST_IN_A_PAGE);
    Optional<FilePath> last = after;
    while (true) {
      Optional<FilePath> from = last;
      List<Entry> page = onDisk(() -> index.page(bucket, from, pageSize));
      for (Entry entry : page) {
        FilePath path = entry.place().path();
        if (shown.test(path)) {
          Optional<FileStat> stat = find(entry.place());
          if (stat.isPresent() && found.size() == most) {
            return new Listing(found, Optional.of(found.getLast().path().text()));
          }
          stat.ifPresent(found::add);
        }
        last = Optional.of(path);
      }
      if (page.size() < pageSize) {
        return new Listing(found, Optional.empty());
      }
    }
  }

  @Override
  public List<Extent> extents() {
    return onDisk(index::extents);
  }

  @Override
  public Optional<Revocation> revocation(Address bucket) {
    return Optional.ofNullable(notes.revocations().get(bucket));
  }

  @Override
  public void revoke(Address bucket, Revocation revocation) {
    note(now -> now.revoking(bucket, revocation));
  }

  @Override
  public Optional<Instant> signedOut(Address bucket) {
    return Optional.ofNullable(notes.signedOut().get(bucket));
  }

  @Override
  public void signOut(Address bucket, Instant moment) {
    note(now -> now.signingOut(bucket, moment));
  }

  @Override
  public String name() {
    return notes.name();
  }

  @Override
  public Set<Address> admitted() {
    return notes.admitted();
  }

  @Override
  public void admit(Set<Address> identities) {
    note(now -> now.admitting(identities));
  }

  private boolean isWatched(Address bucket) {
    return newlyWatched.contains(bucket) || notes.watched().contains(bucket);
  }

  @Override
  public synchronized void watch(Set<Address> buckets) {
    var fresh = new HashSet<>(buckets);
    fresh.removeAll(notes.watched());
    newlyWatched = Set.copyOf(fresh);
    try {
      for (Address bucket : fresh) {
        onDisk(
            () -> {
              index.soilAll(bucket);
              return bucket;
            });
      }
      // Last, so that what breaks off before is begun anew.
      note(now -> now.watching(buckets));
    } finally {
      newlyWatched = Set.of();
    }
  }

  private synchronized void note(UnaryOperator<HubNotes> change) {
    HubNotes changed = change.apply(notes);
    if (!changed.equals(notes)) {
      onDisk(
          () -> {
            changed.writeTo(notesFile);
            return changed;
          });
      notes = changed;
    }
  }

  @Override
  public List<Dirty> dirty(long after, int most) {
    var dirty = new ArrayList<Dirty>();
    long mark = after;
    while (true) {
      long from = mark;
      List<Dirty> page = onDisk(() -> index.dirty(from, MOST_IN_A_PAGE));
      for (Dirty each : page) {
        mark = each.mark();
        if (isReady(each)) {
          dirty.add(each);
        }
        if (dirty.size() == most) {
          return dirty;
        }
      }
      if (page.size() < MOST_IN_A_PAGE) {
        return dirty;
      }
    }
  }

  /** One in the middle of a change is not: it would be copied as it was before, and called clean. */
  private boolean isReady(Dirty dirty) {
    return notes.watched().contains(dirty.bucket())
        && !changing.contains(new Place(dirty.bucket(), dirty.path()));
  }

  @Override
  public long dirtyCount() {
    return notes.watched().stream()
        .mapToLong(bucket -> onDisk(() -> index.dirtyCount(bucket)))
        .sum();
  }

  @Override
  public void clean(Dirty dirty) {
    onDisk(
        () -> {
          index.clean(dirty);
          return dirty;
        });
  }

  @Override
  public void close() {
    onDisk(
        () -> {
          index.close();
          if (files.isTidy() && !failed) {
            inUse.remove();
          }
          return inUse;
        });
  }
}
