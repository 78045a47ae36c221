package dev.ownhand.store;

import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.hub.Buckets;
import dev.ownhand.gaia.hub.Buckets.Change;
import dev.ownhand.gaia.hub.Buckets.Stored;
import dev.ownhand.gaia.hub.Buckets.Turn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Short ways to buckets on a disk. */
final class Disk {
  static final Address ALICE = Address.parse("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa").orElseThrow();
  static final Address BOB = Address.parse("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2").orElseThrow();
  static final long MOST = 20L * 1024 * 1024;

  private Disk() {}

  static DiskBuckets.Opening open(Path home) {
    return DiskBuckets.open(home, Entropy.system(), InstantSource.fixed(Samples.NOON));
  }

  static DiskBuckets opened(Path home) {
    return switch (open(home)) {
      case DiskBuckets.Opening.Opened(DiskBuckets buckets) -> buckets;
      case DiskBuckets.Opening.TooNew _, DiskBuckets.Opening.Unusable _ ->
          throw new AssertionError("the buckets do not open: " + open(home));
    };
  }

  static FilePath path(String text) {
    return new FilePath(text);
  }

  static Change turn(Buckets buckets, Address bucket, String path) {
    if (buckets.change(bucket, path(path)) instanceof Turn.Yours(Change change)) {
      return change;
    }
    throw new AssertionError("somebody else is changing it");
  }

  static FileStat store(Buckets buckets, Address bucket, String path, String type, byte[] content) {
    try (Change change = turn(buckets, bucket, path)) {
      if (change.store(new ByteArrayInputStream(content), type, MOST)
          instanceof Stored.Kept(FileStat stat)) {
        return stat;
      }
      throw new AssertionError("too long");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FileStat store(Buckets buckets, String path, String content) {
    return store(buckets, ALICE, path, "text/plain", utf8(content));
  }

  static void delete(Buckets buckets, String path) {
    try (Change change = turn(buckets, ALICE, path)) {
      change.delete();
    }
  }

  static Optional<String> read(Buckets buckets, String path) {
    try (Buckets.Opened opened = buckets.open(ALICE, path(path)).orElse(null)) {
      return opened == null
          ? Optional.empty()
          : Optional.of(
              new String(
                  Channels.newInputStream(opened.content()).readAllBytes(),
                  StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> names(Buckets buckets) {
    return buckets.list(ALICE, Optional.empty(), 1000, _ -> true).files().stream()
        .map(stat -> stat.path().text())
        .toList();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
