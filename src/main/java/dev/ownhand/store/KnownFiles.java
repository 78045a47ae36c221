package dev.ownhand.store;

import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Md5;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.hub.Buckets.Extent;
import dev.ownhand.gaia.hub.Buckets.Opened;
import dev.ownhand.gaia.hub.Buckets.Reason;
import dev.ownhand.store.FileIndex.Entry;
import dev.ownhand.store.FileIndex.Row;
import dev.ownhand.store.FileIndex.Soiled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of a folder together with what the index says of them. The folder is always right: what
 * the index does not know, or knows otherwise, is found out anew from the file.
 *
 * <p>A write makes its row say beforehand what the file is and what it is about to be; whichever is
 * true of the file that lies there counts. So there is one commit for a write, and at no moment a file
 * whose etag or type is another's.
 */
final class KnownFiles {
  private static final int BATCH = 200;
  private static final int BUFFER = 64 * 1024;

  private final StorageFolder folder;
  private final FileIndex index;

  /** In which buckets a change is to be remembered. */
  private final Predicate<Address> watched;

  private volatile boolean tidy = true;

  KnownFiles(StorageFolder folder, FileIndex index, Predicate<Address> watched) {
    this.folder = folder;
    this.index = index;
    this.watched = watched;
  }

  /** A file and what is true of it. */
  record Known(OnDisk file, Claim claim) {}

  /** The file of a name. */
  Optional<Known> find(Place place) throws IOException {
    while (true) {
      Optional<OnDisk> file = folder.find(place);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      Optional<Row> row = index.find(place);
      Optional<Claim> claim = row.flatMap(known -> known.of(file.get()));
      if (claim.isEmpty() && folder.find(place).equals(file)) {
        claim = foundOut(place, file.get(), row);
      }
      if (claim.isPresent()) {
        return Optional.of(new Known(file.get(), claim.get()));
      }
      // Replaced meanwhile.
    }
  }

  /** The file of a name, opened. */
  Optional<Opened> open(Place place) throws IOException {
    while (true) {
      Optional<Known> known = find(place);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      Optional<SeekableByteChannel> channel = open(known.get().file());
      if (channel.isPresent()) {
        boolean same = false;
        try {
          same = isStill(place, known.get().file());
          if (same) {
            FileStat stat = known.get().claim().stat(place.path());
            return Optional.of(new Opened(stat, channel.get()));
          }
        } finally {
          if (!same) {
            channel.get().close();
          }
        }
      }
    }
  }

  private static Optional<SeekableByteChannel> open(OnDisk file) throws IOException {
    try {
      return Optional.of(
          Files.newByteChannel(
              file.file(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private boolean isStill(Place place, OnDisk file) throws IOException {
    return folder.find(place).equals(Optional.of(file));
  }

  /** Nothing if the file is replaced meanwhile. */
  private Optional<Claim> foundOut(Place place, OnDisk file, Optional<Row> was)
      throws IOException {
    Optional<Claim> claim = read(place, file, was);
    if (claim.isPresent()) {
      try {
        index.amend(place, was, new Row(claim.get(), Optional.empty()), soiled(place, Reason.STORED));
      } catch (StoreException e) {
        // It will be found out again.
        return claim;
      }
    }
    return claim;
  }

  private Optional<Claim> read(Place place, OnDisk file, Optional<Row> was) throws IOException {
    var md5 = new Md5();
    var beginning = new ByteArrayOutputStream();
    try (InputStream content =
        Files.newInputStream(file.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] buffer = new byte[BUFFER];
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        md5.update(buffer, count);
        if (beginning.size() <= ContentGuess.MOST_BYTES) {
          beginning.write(buffer, 0, count);
        }
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (!isStill(place, file)) {
      return Optional.empty();
    }
    String type =
        was.map(row -> row.claim().type())
            .orElseGet(() -> ContentGuess.of(place.path(), beginning.toByteArray()));
    return Optional.of(new Claim(md5.hex(), type, file.length(), file.modified()));
  }

  private List<Soiled> soiled(Place place, Reason reason) {
    return watched.test(place.bucket()) ? List.of(new Soiled(place, reason)) : List.of();
  }

  /** Puts what came in in the place of what is there, of which nobody else changes anything. */
  void put(Incoming incoming, Place place, Claim claim, Optional<Known> before)
      throws IOException {
    var row = new Row(claim, before.map(Known::claim));
    List<Soiled> soiled = soiled(place, Reason.STORED);
    index.write(place, row, soiled);
    if (soiled.isEmpty()) {
      // Watching may have begun meanwhile, too late to find it.
      soiled(place, Reason.STORED).forEach(index::soil);
    }
    try {
      folder.put(incoming, place);
    } finally {
      if (!incoming.hasMoved()) {
        takeBack(place, row);
      }
    }
  }

  /** So that what is in a bucket is counted right. It would be read right in any case. */
  private void takeBack(Place place, Row row) {
    try {
      if (row.old().isPresent()) {
        index.amend(
            place, Optional.of(row), new Row(row.old().get(), Optional.empty()), List.of());
      } else {
        index.drop(List.of(place));
      }
    } catch (StoreException e) {
      tidy = false;
    }
  }

  /** Gives a file another name, which nothing has. */
  void rename(Known known, Place from, Place to) throws IOException {
    var soiled = new ArrayList<>(soiled(from, Reason.DELETED));
    soiled.addAll(soiled(to, Reason.STORED));
    index.write(to, new Row(known.claim(), Optional.empty()), soiled);
    folder.rename(known.file(), from, to);
    forget(from);
  }

  /** Removes a file. */
  void remove(Known known, Place place) throws IOException {
    for (Soiled each : soiled(place, Reason.DELETED)) {
      index.soil(each);
    }
    folder.remove(known.file(), place);
    forget(place);
  }

  /** A row without a file is as good as none, only that it is counted: not worth a failure. */
  private void forget(Place place) {
    try {
      index.drop(List.of(place));
    } catch (StoreException e) {
      tidy = false;
    }
  }

  /** Whether the index says of every file what it should, as far as is known. */
  boolean isTidy() {
    return tidy;
  }

  /** Compares everything with the index, and puts that right. */
  void compare() throws IOException {
    var wrong = new ArrayList<Entry>();
    folder.walk(
        (place, file) -> {
          right(place, file).ifPresent(row -> wrong.add(new Entry(place, row)));
          if (wrong.size() == BATCH) {
            write(wrong);
          }
        });
    write(wrong);
    for (Extent extent : index.extents()) {
      dropTheMissing(extent.bucket());
    }
  }

  private void write(List<Entry> wrong) {
    if (wrong.isEmpty()) {
      return;
    }
    index.writeAll(
        wrong, wrong.stream().flatMap(entry -> soiled(entry.place(), Reason.STORED).stream()).toList());
    wrong.clear();
  }

  /** What the index should say and does not; nothing if it does, or if the file cannot be read. */
  private Optional<Row> right(Place place, OnDisk file) {
    Optional<Row> row = index.find(place);
    if (row.filter(known -> known.claim().isTrueOf(file)).isPresent()) {
      return Optional.empty();
    }
    try {
      Optional<Claim> claim = row.flatMap(known -> known.of(file));
      return (claim.isPresent() ? claim : read(place, file, row))
          .map(found -> new Row(found, Optional.empty()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void dropTheMissing(Address bucket) throws IOException {
    List<Entry> page = index.page(bucket, Optional.empty(), BATCH);
    while (!page.isEmpty()) {
      var missing = new ArrayList<Place>();
      for (Entry entry : page) {
        if (folder.find(entry.place()).isEmpty()) {
          missing.add(entry.place());
        }
      }
      index.drop(missing);
      page = index.page(bucket, Optional.of(page.getLast().place().path()), BATCH);
    }
  }
}
