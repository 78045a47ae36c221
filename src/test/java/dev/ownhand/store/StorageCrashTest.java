package dev.ownhand.store;

import static dev.ownhand.store.Disk.ALICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.hub.Buckets.Extent;
import dev.ownhand.gaia.hub.Buckets.Opened;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that stores, deletes, reads and lists in several threads (kill -9) again and again,
 * and looks at what it left, as {@link CrashTest} does.
 */
class StorageCrashTest {
  private static final int KILLS = 24;
  private static final int MOST_LINES = 50;
  private static final int MOST_MICROSECONDS = 6000;

  @TempDir private Path home;

  private ChildJvm jvm;
  private final Random points = new Random(20260103);
  private final Map<String, Integer> last = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  @BeforeEach
  void prepareTheClassPath(@TempDir Path unsigned) throws IOException {
    jvm = new ChildJvm(unsigned);
  }

  @Test
  void everyFileIsTheAcknowledgedOneOrTheNextAndWholeHoweverOftenItsWriterIsKilled()
      throws Exception {
    Disk.opened(home).close();
    Version.paths().forEach(path -> last.put(path, 0));
    for (int kill = 1; kill <= KILLS; kill++) {
      runAndKill();
      // Now and then the next writer finds what is left, and may be killed while it puts that right.
      if (kill % 4 != 0) {
        lookAround();
      }
    }
    lookAround();
    System.out.println(
        "StorageCrashTest: "
            + KILLS
            + " kills; stored and deleted "
            + last.values().stream().mapToInt(Integer::intValue).sum()
            + ", "
            + counts);
    assertEquals(0, counts.getOrDefault("torn", 0));
    assertTrue(counts.getOrDefault("reads", 0) > KILLS);
    assertTrue(last.values().stream().allMatch(number -> number > 0), last::toString);
  }

  private void runAndKill() throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of(home.toString()));
    last.values().forEach(number -> arguments.add(number.toString()));
    Process writer = jvm.start(StorageWriter.class, home.resolve("errors"), arguments);
    int lines = 1 + points.nextInt(MOST_LINES);
    long nanoseconds = 1000L * points.nextInt(MOST_MICROSECONDS);
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < lines; i++) {
        String line = out.readLine();
        assertNotNull(line, this::errors);
        note(line);
      }
      long until = System.nanoTime() + nanoseconds;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      assertTrue(writer.isAlive(), this::errors);
      // By its handle: destroying the process itself would close the stream read below.
      assertTrue(writer.toHandle().destroyForcibly());
      writer.waitFor();
      out.lines().toList().forEach(this::note);
    }
    assertEquals("", errors());
  }

  /** What a line says, unless it was cut short. */
  private void note(String line) {
    String[] words = line.split("\\|", -1);
    if (words.length == 3 && last.containsKey(words[0])) {
      last.put(words[0], Integer.valueOf(words[1]));
    } else if (words.length == 3) {
      counts.merge(words[0], Integer.valueOf(words[1]), Integer::sum);
    }
  }

  private String errors() {
    try {
      return Files.readString(home.resolve("errors"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lookAround() throws IOException {
    try (DiskBuckets buckets = Disk.opened(home)) {
      var there = new ArrayList<Version>();
      for (String path : Version.paths()) {
        Version found = found(buckets, path);
        last.put(path, found.number());
        if (!found.isDeletion()) {
          there.add(found);
        }
      }
      assertEquals(there.stream().map(Version::path).toList(), Disk.names(buckets));
      long bytes = there.stream().mapToLong(version -> version.content().length).sum();
      assertEquals(
          there.isEmpty() ? List.of() : List.of(new Extent(ALICE, there.size(), bytes)),
          buckets.extents());
      try (Stream<Path> left = Files.list(home.resolve("storage/.incoming"))) {
        assertEquals(List.of(), left.toList());
      }
    }
  }

  private Version found(DiskBuckets buckets, String path) throws IOException {
    var acknowledged = new Version(path, last.getOrDefault(path, 0));
    try (Opened opened = buckets.open(ALICE, Disk.path(path)).orElse(null)) {
      if (opened == null) {
        return acknowledged
            .leaving(Optional.empty())
            .orElseThrow(() -> new AssertionError(acknowledged + " is gone"));
      }
      byte[] content = Channels.newInputStream(opened.content()).readAllBytes();
      Version version =
          acknowledged
              .leaving(Optional.of(content))
              .orElseThrow(
                  () -> new AssertionError(acknowledged + " became " + Version.of(path, content)));
      FileStat stat = opened.stat();
      assertEquals(
          List.of(version.etag(), version.type(), (long) version.content().length),
          List.of(stat.etag(), stat.contentType(), stat.length()),
          version::toString);
      assertEquals(Optional.of(stat), buckets.find(ALICE, Disk.path(path)));
      assertTrue(
          buckets.dirty(-1, 100).stream().anyMatch(dirty -> dirty.path().text().equals(path)),
          "nobody would copy " + path);
      return version;
    }
  }
}
