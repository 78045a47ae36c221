package dev.ownhand.store;

import static dev.ownhand.store.Disk.ALICE;
import static dev.ownhand.store.Disk.path;

import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.hub.Buckets;
import dev.ownhand.gaia.hub.Buckets.Opened;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What {@link StorageCrashTest} kills: it stores, deletes, reads and lists in several threads. */
final class StorageWriter {
  private final Buckets buckets;
  private final PrintStream out;

  private StorageWriter(Buckets buckets, PrintStream out) {
    this.buckets = buckets;
    this.out = out;
  }

  /** Arguments: folder, then for each path the number of what was done last. Ends only by being killed. */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("opening|0|.");
    if (!(DiskBuckets.open(Path.of(arguments[0]), Entropy.system(), InstantSource.system())
        instanceof DiskBuckets.Opening.Opened(DiskBuckets buckets))) {
      throw new IllegalStateException("the buckets do not open");
    }
    var numbers = new HashMap<String, Integer>();
    List<String> paths = Version.paths();
    for (int i = 0; i < paths.size(); i++) {
      numbers.put(paths.get(i), Integer.valueOf(arguments[i + 1]));
    }
    var writer = new StorageWriter(buckets, out);
    buckets.watch(Set.of(ALICE));
    for (int i = 0; i < Version.writers(); i++) {
      List<String> own = Version.paths(i);
      Thread.ofPlatform().start(() -> writer.write(own, numbers));
    }
    Thread.ofPlatform().start(() -> writer.read(new Random(1)));
    Thread.ofPlatform().start(() -> writer.read(new Random(2)));
    Thread.ofPlatform().start(writer::list);
  }

  private void write(List<String> paths, Map<String, Integer> numbers) {
    var versions = new HashMap<String, Version>();
    for (String path : paths) {
      var last = new Version(path, numbers.getOrDefault(path, 0));
      Version found = last.leaving(content(path)).orElseThrow();
      versions.put(path, found);
      say(path, found.number());
    }
    while (true) {
      for (String path : paths) {
        Version next = versions.merge(path, new Version(path, 0), (last, _) -> last.next());
        if (next.isDeletion()) {
          Disk.delete(buckets, path);
        } else {
          Disk.store(buckets, ALICE, path, next.type(), next.content());
        }
        say(path, next.number());
      }
    }
  }

  private Optional<byte[]> content(String path) {
    try (Opened opened = buckets.open(ALICE, path(path)).orElse(null)) {
      return opened == null
          ? Optional.empty()
          : Optional.of(Channels.newInputStream(opened.content()).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever is found must be one version, whole, with what belongs to it. */
  private void read(Random random) {
    List<String> paths = Version.paths();
    for (int count = 1; ; count++) {
      String path = paths.get(random.nextInt(paths.size()));
      try (Opened opened = buckets.open(ALICE, path(path)).orElse(null)) {
        if (opened != null) {
          byte[] found = Channels.newInputStream(opened.content()).readAllBytes();
          if (!fits(opened.stat(), Version.of(path, found)) || !Version.of(path, found).isWhole(found)) {
            say("torn", count);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (count % 10 == 0) {
        say("reads", 10);
      }
    }
  }

  private static boolean fits(FileStat stat, Version version) {
    return stat.etag().equals(version.etag())
        && stat.contentType().equals(version.type())
        && stat.length() == version.content().length;
  }

  private void list() {
    List<String> paths = Version.paths();
    while (true) {
      List<String> names = Disk.names(buckets);
      if (!paths.containsAll(names) || !names.equals(names.stream().sorted().distinct().toList())) {
        say("torn", names.size());
      }
      say("lists", 1);
    }
  }

  /** The full stop shows that the line was not cut short. */
  private void say(String what, int number) {
    synchronized (out) {
      out.println(what + "|" + number + "|.");
    }
  }
}
