package dev.ownhand.gaia.hub;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Buckets that last as long as the test, and fail when they are told to. */
public final class BucketsInMemory implements Buckets {
  /** A file's name in all buckets. */
  private record Key(String bucket, FilePath path) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int buckets = bucket.compareTo(other.bucket);
      return buckets == 0 ? path.compareTo(other.path) : buckets;
    }
  }

  private record Kept(FileStat stat, ByteBuffer bytes) {}

  private final InstantSource clock;
  private final ConcurrentSkipListMap<Key, Kept> files = new ConcurrentSkipListMap<>();
  private final Set<Key> turns = ConcurrentHashMap.newKeySet();
  private final Map<Address, Revocation> revocations = new ConcurrentHashMap<>();
  private final Map<Address, Instant> signedOut = new ConcurrentHashMap<>();
  private volatile Set<Address> admitted = Set.of();
  private volatile Optional<DiskFailure.Kind> failing = Optional.empty();

  public BucketsInMemory(InstantSource clock) {
    this.clock = clock;
  }

  /** Fails from now on, or works again. */
  public void fail(Optional<DiskFailure.Kind> kind) {
    failing = kind;
  }

  private void mayFail() {
    failing.ifPresent(
        kind -> {
          throw new DiskFailure(kind, new IOException("/home/person/secret-place"));
        });
  }

  @Override
  public Optional<FileStat> find(Address bucket, FilePath path) {
    return Optional.ofNullable(files.get(new Key(bucket.toString(), path))).map(Kept::stat);
  }

  @Override
  public boolean isFolder(Address bucket, FilePath path) {
    return files.keySet().stream()
        .anyMatch(
            key ->
                key.bucket().equals(bucket.toString())
                    && key.path().text().startsWith(path.text() + "/"));
  }

  @Override
  public Optional<Opened> open(Address bucket, FilePath path) {
    mayFail();
    return Optional.ofNullable(files.get(new Key(bucket.toString(), path)))
        .map(kept -> new Opened(kept.stat(), channel(kept.bytes())));
  }

  private static SeekableByteChannel channel(ByteBuffer bytes) {
    try {
      Path file = Files.createTempFile("rules", "");
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      channel.write(bytes.duplicate());
      return channel.position(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Turn change(Address bucket, FilePath path) {
    var key = new Key(bucket.toString(), path);
    return turns.add(key) ? new Turn.Yours(new OneChange(key)) : new Turn.Taken();
  }

  @Override
  public Listing list(
      Address bucket, Optional<FilePath> after, int most, Predicate<FilePath> shown) {
    List<FileStat> all = new ArrayList<>();
    files.forEach(
        (key, kept) -> {
          if (key.bucket().equals(bucket.toString())
              && after.filter(last -> key.path().compareTo(last) <= 0).isEmpty()
              && shown.test(key.path())) {
            all.add(kept.stat());
          }
        });
    return all.size() <= most
        ? new Listing(all, Optional.empty())
        : new Listing(all.subList(0, most), Optional.of("more"));
  }

  @Override
  public List<Extent> extents() {
    var extents = new TreeMap<String, Extent>();
    files.forEach(
        (key, kept) ->
            extents.merge(
                key.bucket(),
                new Extent(Address.parse(key.bucket()).orElseThrow(), 1, kept.stat().length()),
                (one, other) ->
                    new Extent(
                        one.bucket(), one.files() + other.files(), one.bytes() + other.bytes())));
    return List.copyOf(extents.values());
  }

  @Override
  public Optional<Instant> signedOut(Address bucket) {
    return Optional.ofNullable(signedOut.get(bucket));
  }

  @Override
  public void signOut(Address bucket, Instant moment) {
    signedOut.put(bucket, moment);
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public Optional<Revocation> revocation(Address bucket) {
    mayFail();
    return Optional.ofNullable(revocations.get(bucket));
  }

  @Override
  public void revoke(Address bucket, Revocation revocation) {
    revocations.put(bucket, revocation);
  }

  @Override
  public Set<Address> admitted() {
    return admitted;
  }

  @Override
  public void admit(Set<Address> identities) {
    admitted = Set.copyOf(identities);
  }

  @Override
  public void watch(Set<Address> buckets) {}

  @Override
  public List<Dirty> dirty(long after, int most) {
    return List.of();
  }

  @Override
  public long dirtyCount() {
    return 0;
  }

  @Override
  public void clean(Dirty dirty) {}

  @Override
  public void close() {}

  /** Every file of a bucket and its text. */
  public Map<String, String> texts(Address bucket) {
    var texts = new HashMap<String, String>();
    files.forEach(
        (key, kept) -> {
          if (key.bucket().equals(bucket.toString())) {
            texts.put(
                key.path().text(),
                StandardCharsets.UTF_8.decode(kept.bytes().duplicate()).toString());
          }
        });
    return texts;
  }

  /** How many files are being changed. */
  public int turns() {
    return turns.size();
  }

  private final class OneChange implements Change {
    private final Key key;

    OneChange(Key key) {
      this.key = key;
    }

    @Override
    public Optional<FileStat> current() {
      mayFail();
      return Optional.ofNullable(files.get(key)).map(Kept::stat);
    }

    @Override
    public Stored store(InputStream content, String contentType, long most) throws IOException {
      byte[] bytes = content.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > most) {
        return new Stored.TooLong();
      }
      var stat = new FileStat(key.path(), contentType, md5(bytes), bytes.length, clock.instant());
      files.put(key, new Kept(stat, ByteBuffer.wrap(bytes)));
      return new Stored.Kept(stat);
    }

    @Override
    public void rename(FilePath other) {
      Kept kept = Objects.requireNonNull(files.remove(key));
      FileStat old = kept.stat();
      files.put(
          new Key(key.bucket(), other),
          new Kept(
              new FileStat(other, old.contentType(), old.etag(), old.length(), old.modified()),
              kept.bytes()));
    }

    @Override
    public void delete() {
      files.remove(key);
    }

    @Override
    public void close() {
      turns.remove(key);
    }
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
