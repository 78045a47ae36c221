package dev.ownhand.storage;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.hub.Buckets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Files of one bucket in a folder, put there by hand; knows what was changed, and nothing of turns. */
final class HandBuckets implements Buckets {
  private final Path folder;
  private final Map<FilePath, Path> files = new TreeMap<>();
  private final List<Dirty> dirty = new ArrayList<>();
  private long marks;

  HandBuckets(Path folder) {
    this.folder = folder;
  }

  synchronized void put(Address bucket, FilePath path, String text) throws IOException {
    files.put(path, Files.writeString(folder.resolve("kept-" + marks), text));
    soil(bucket, path, Reason.STORED);
  }

  /** Puts it there without a change, as if it had been there all the time. */
  synchronized void found(Address bucket, FilePath path, String text) throws IOException {
    put(bucket, path, text);
    soil(bucket, path, Reason.FOUND);
  }

  /** Takes it away behind the hub's back. */
  synchronized void lose(FilePath path) {
    files.remove(path);
  }

  synchronized void remove(Address bucket, FilePath path) {
    files.remove(path);
    soil(bucket, path, Reason.DELETED);
  }

  @Override
  public synchronized Optional<FileStat> find(Address bucket, FilePath path) {
    return Optional.ofNullable(files.get(path))
        .map(file -> new FileStat(path, "text/plain", "e", file.toFile().length(), Instant.EPOCH));
  }

  @Override
  public boolean isFolder(Address bucket, FilePath path) {
    return false;
  }

  @Override
  public synchronized Optional<Opened> open(Address bucket, FilePath path) {
    return find(bucket, path).map(stat -> opened(stat, files.getOrDefault(path, folder)));
  }

  private static Opened opened(FileStat stat, Path file) {
    try {
      return new Opened(stat, FileChannel.open(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Turn change(Address bucket, FilePath path) {
    return new Turn.Taken();
  }

  @Override
  public synchronized Listing list(
      Address bucket, Optional<FilePath> after, int most, Predicate<FilePath> shown) {
    return new Listing(
        files.keySet().stream()
            .filter(path -> after.isEmpty() || path.compareTo(after.get()) > 0)
            .flatMap(path -> find(bucket, path).stream())
            .toList(),
        Optional.empty());
  }

  @Override
  public List<Extent> extents() {
    return List.of();
  }

  @Override
  public Optional<Instant> signedOut(Address bucket) {
    return Optional.empty();
  }

  @Override
  public void signOut(Address bucket, Instant moment) {}

  @Override
  public String name() {
    return "hand";
  }

  @Override
  public Optional<Revocation> revocation(Address bucket) {
    return Optional.empty();
  }

  @Override
  public void revoke(Address bucket, Revocation revocation) {}

  @Override
  public Set<Address> admitted() {
    return Set.of();
  }

  @Override
  public void admit(Set<Address> identities) {}

  @Override
  public void watch(Set<Address> buckets) {}

  @Override
  public synchronized List<Dirty> dirty(long after, int most) {
    return dirty.stream().filter(one -> one.mark() > after).limit(most).toList();
  }

  @Override
  public synchronized long dirtyCount() {
    return dirty.size();
  }

  private synchronized void soil(Address bucket, FilePath path, Reason reason) {
    dirty.removeIf(one -> one.path().equals(path));
    dirty.add(new Dirty(bucket, path, reason, ++marks));
  }

  @Override
  public synchronized void clean(Dirty one) {
    dirty.remove(one);
  }

  @Override
  public void close() {}
}
