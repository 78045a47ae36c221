package dev.ownhand.store;

import static dev.ownhand.store.Disk.ALICE;
import static dev.ownhand.store.Disk.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ownhand.gaia.hub.DiskFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small disk that is full again and again. Where none may be mounted, this is skipped. */
class FullDiskTest {
  private static final int ROUNDS = 4;

  private final Random random = new Random(20260104);
  private Path disk = Path.of("");

  @BeforeEach
  void mountASmallDisk(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder.toString()),
        "no disk may be mounted here");
    disk = folder;
  }

  @AfterEach
  void unmountIt() throws IOException, InterruptedException {
    if (!disk.toString().isEmpty()) {
      assertTrue(succeeds("umount", disk.toString()));
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void keepsWhatItHasAndTakesMoreOnceThereIsRoom() throws IOException {
    var there = new TreeMap<String, Version>();
    int refused = 0;
    int number = 0;
    DiskBuckets buckets = Disk.opened(disk);
    buckets.watch(Set.of(ALICE));
    for (int round = 1; round <= ROUNDS; round++) {
      refused += fill(buckets, there, ++number * 1000);
      // Somebody else takes the rest, down to the last byte.
      fillUp();
      refused += fill(buckets, there, ++number * 1000);
      check(buckets, there);
      Files.delete(ballast());
      if (round % 2 == 0) {
        buckets.close();
        buckets = Disk.opened(disk);
        check(buckets, there);
      }
      for (String each : new TreeSet<>(there.keySet())) {
        if (random.nextInt(3) > 0) {
          Disk.delete(buckets, each);
          there.remove(each);
        }
      }
      check(buckets, there);
    }
    buckets.close();
    try (DiskBuckets again = Disk.opened(disk)) {
      check(again, there);
    }
    System.out.println("FullDiskTest: " + ROUNDS + " times full, " + refused + " refused");
    assertTrue(refused >= 2 * ROUNDS);
  }

  /** Stores and overwrites until nothing fits any more, large and small. */
  private int fill(DiskBuckets buckets, Map<String, Version> there, int from) {
    int refused = 0;
    for (int number = from; refused < 5; number++) {
      var version = new Version("file " + random.nextInt(90), 20 * number + 4);
      try {
        Disk.store(buckets, ALICE, version.path(), version.type(), version.content());
        there.put(version.path(), version);
      } catch (DiskFailure failure) {
        assertEquals(DiskFailure.Kind.FULL, failure.kind());
        refused++;
      }
    }
    return refused;
  }

  private static void check(DiskBuckets buckets, Map<String, Version> there) {
    assertEquals(there.keySet(), new TreeSet<>(Disk.names(buckets)));
    there.forEach(
        (name, version) -> {
          var stat = buckets.find(ALICE, path(name)).orElseThrow();
          assertEquals(version.type(), stat.contentType());
          assertEquals(version.etag(), stat.etag());
        });
    assertEquals(
        there.values().stream().mapToLong(version -> version.content().length).sum(),
        buckets.extents().stream().mapToLong(extent -> extent.bytes()).sum());
  }

  @Test
  void doesNotOpenAndLosesNothing() throws IOException {
    try (DiskBuckets buckets = Disk.opened(disk)) {
      Disk.store(buckets, "a", "abc");
      Samples.copyHome(disk.resolve("storage"), disk.resolve("copy/storage"));
      Samples.copyHome(disk.resolve("storage-index"), disk.resolve("copy/storage-index"));
    }
    Path copy = disk.resolve("copy");
    Files.writeString(copy.resolve("storage-index/index.script"), "damaged");
    fillUp();
    assertEquals(
        new DiskBuckets.Opening.Unusable(DiskFailure.Kind.FULL), Disk.open(copy));
    Files.delete(ballast());
    try (DiskBuckets buckets = Disk.opened(copy)) {
      assertEquals(Optional.of("abc"), Disk.read(buckets, "a"));
    }
  }

  /** What HSQLDB reports as committed on a full disk is not there the next time. */
  @Test
  void isNoticedByTheDatabaseWhateverHsqldbSays() throws IOException, SQLException {
    var written = new TreeSet<Integer>();
    int number = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try (Database database = Database.open(disk.resolve("records"))) {
        database.execute("CREATE TABLE IF NOT EXISTS T (N INTEGER PRIMARY KEY, X VARCHAR(9000))");
        for (int i = 0; i < 3; i++) {
          insert(database, written, ++number);
        }
        fillUp();
        try {
          while (true) {
            insert(database, written, ++number);
          }
        } catch (StoreException e) {
          refused++;
        }
        int next = ++number;
        assertThrows(StoreException.class, () -> insert(database, written, next));
        assertTrue(numbers(database).containsAll(written));
        Files.delete(ballast());
        insert(database, written, ++number);
        assertTrue(numbers(database).containsAll(written));
        Path copy = Files.createDirectory(disk.resolve("copy" + round));
        Samples.copyHome(disk.resolve("records"), copy.resolve("records"));
        try (Database after = Database.open(copy.resolve("records"))) {
          assertTrue(numbers(after).containsAll(written));
        }
        Folders.remove(copy);
      }
    }
    assertEquals(ROUNDS, refused);
  }

  private void insert(Database database, Set<Integer> written, int number) {
    String filling = "x".repeat(random.nextInt(9000));
    database.write(
        "a test",
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO T VALUES (?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, filling);
            return insert.executeUpdate();
          }
        });
    written.add(number);
  }

  private static Set<Integer> numbers(Database database) {
    return database.run("a test", FullDiskTest::numbers);
  }

  private static Set<Integer> numbers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT N FROM T")) {
      var numbers = new TreeSet<Integer>();
      while (row.next()) {
        numbers.add(row.getInt(1));
      }
      return numbers;
    }
  }

  private Path ballast() {
    return disk.resolve("ballast");
  }

  private void fillUp() {
    byte[] page = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(page);
      }
    } catch (IOException e) {
      assertTrue(disk.toFile().getUsableSpace() == 0, "there is room left");
    }
  }
}
