package dev.ownhand.store;

import static dev.ownhand.store.Disk.ALICE;
import static dev.ownhand.store.Disk.BOB;
import static dev.ownhand.store.Disk.delete;
import static dev.ownhand.store.Disk.names;
import static dev.ownhand.store.Disk.opened;
import static dev.ownhand.store.Disk.path;
import static dev.ownhand.store.Disk.read;
import static dev.ownhand.store.Disk.store;
import static dev.ownhand.store.Disk.turn;
import static dev.ownhand.store.Disk.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.hub.Buckets.Change;
import dev.ownhand.gaia.hub.Buckets.Dirty;
import dev.ownhand.gaia.hub.Buckets.Extent;
import dev.ownhand.gaia.hub.Buckets.Opened;
import dev.ownhand.gaia.hub.Buckets.Reason;
import dev.ownhand.gaia.hub.Buckets.Revocation;
import dev.ownhand.gaia.hub.Buckets.Stored;
import dev.ownhand.gaia.hub.Buckets.Turn;
import dev.ownhand.gaia.hub.DiskFailure;
import dev.ownhand.store.DiskBuckets.Opening;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskBucketsTest {
  private static final String MD5_OF_ABC = "900150983cd24fb0d6963f7d28e17f72";

  @TempDir private Path home;

  private Path bucket() {
    return home.resolve("storage").resolve(ALICE.toString());
  }

  private Path index() {
    return home.resolve("storage-index");
  }

  @Test
  void keepsAFileUnderItsNameAsItIs() throws IOException {
    try (DiskBuckets buckets = opened(home)) {
      var stat =
          new FileStat(path("notes/Today.txt"), "text/x; a=\"b\"", MD5_OF_ABC, 3, Samples.NOON);
      assertEquals(stat, store(buckets, ALICE, "notes/Today.txt", "text/x; a=\"b\"", utf8("abc")));
      assertEquals(Optional.of(stat), buckets.find(ALICE, path("notes/Today.txt")));
      assertEquals("abc", Files.readString(bucket().resolve("notes/^today.txt")));
      assertEquals(Optional.empty(), buckets.find(BOB, path("notes/Today.txt")));
      assertEquals(Optional.empty(), buckets.find(ALICE, path("notes/today.txt")));
    }
    try (DiskBuckets buckets = opened(home)) {
      assertEquals(Optional.of("abc"), read(buckets, "notes/Today.txt"));
      assertEquals(
          "text/x; a=\"b\"",
          buckets.find(ALICE, path("notes/Today.txt")).orElseThrow().contentType());
    }
  }

  @Test
  void isForTheOwnersEyesOnly() throws IOException {
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "a/b", "abc");
      store(buckets, "x".repeat(300), "abc");
    }
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.filter(path -> !path.equals(home)).toList()) {
        assertEquals(
            Files.isDirectory(each) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
            each.toString());
      }
    }
  }

  @Test
  void givesEveryVersionALaterTime() {
    try (DiskBuckets buckets = opened(home)) {
      Instant first = store(buckets, "a", "1").modified();
      Instant second = store(buckets, "a", "2").modified();
      assertEquals(first.plusMillis(1), second);
      assertEquals(second, buckets.find(ALICE, path("a")).orElseThrow().modified());
    }
  }

  @Test
  void storesNothingOfWhatIsTooLong() throws IOException {
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "a", "abc");
      try (Change change = turn(buckets, ALICE, "a")) {
        assertInstanceOf(
            Stored.TooLong.class,
            change.store(new ByteArrayInputStream(utf8("abcd")), "text/plain", 3));
        assertInstanceOf(
            Stored.Kept.class,
            change.store(new ByteArrayInputStream(utf8("xyz")), "text/plain", 3));
      }
      assertEquals(Optional.of("xyz"), read(buckets, "a"));
      assertNothingIncoming();
    }
  }

  @Test
  void storesNothingOfAStreamThatBreaks() throws IOException {
    try (DiskBuckets buckets = opened(home)) {
      FileStat before = store(buckets, "a", "abc");
      var broken =
          new SequenceInputStream(
              new ByteArrayInputStream(new byte[100_000]),
              new InputStream() {
                @Override
                public int read() throws IOException {
                  throw new IOException("gone");
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                  throw new IOException("gone");
                }
              });
      try (Change change = turn(buckets, ALICE, "a")) {
        assertThrows(IOException.class, () -> change.store(broken, "text/html", Disk.MOST));
      }
      assertEquals(Optional.of(before), buckets.find(ALICE, path("a")));
      assertEquals(Optional.of("abc"), read(buckets, "a"));
      assertNothingIncoming();
    }
  }

  private void assertNothingIncoming() throws IOException {
    try (Stream<Path> left = Files.list(home.resolve("storage/.incoming"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void takesAwayWhatWasOnItsWayIn() throws IOException {
    opened(home).close();
    Files.writeString(home.resolve("storage/.incoming/left"), "half");
    opened(home).close();
    assertNothingIncoming();
  }

  @Test
  void letsOneAtATimeChangeAFile() {
    try (DiskBuckets buckets = opened(home)) {
      Change mine = turn(buckets, ALICE, "a");
      assertInstanceOf(Turn.Taken.class, buckets.change(ALICE, path("a")));
      turn(buckets, ALICE, "b").close();
      turn(buckets, BOB, "a").close();
      mine.close();
      Change next = turn(buckets, ALICE, "a");
      mine.close();
      assertInstanceOf(Turn.Taken.class, buckets.change(ALICE, path("a")));
      assertThrows(IllegalStateException.class, mine::current);
      next.close();
    }
  }

  @Test
  void leavesAnOpenFileAsItWas() throws IOException {
    try (DiskBuckets buckets = opened(home)) {
      FileStat stat = store(buckets, "a", "old");
      try (Opened replaced = buckets.open(ALICE, path("a")).orElseThrow()) {
        store(buckets, "a", "new and longer");
        delete(buckets, "a");
        assertEquals(stat, replaced.stat());
        assertArrayEquals(
            utf8("old"), Channels.newInputStream(replaced.content()).readAllBytes());
      }
      assertEquals(Optional.empty(), buckets.open(ALICE, path("a")));
    }
  }

  @Test
  void deletesAFileAndTheFoldersItLeavesEmpty() {
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "a/b/c", "1");
      store(buckets, "a/d", "2");
      delete(buckets, "a/b/c");
      assertEquals(List.of("a/d"), names(buckets));
      assertFalse(Files.exists(bucket().resolve("a/b")));
      delete(buckets, "a/d");
      assertFalse(Files.exists(bucket()));
      assertEquals(List.of(), buckets.extents());
      try (Change change = turn(buckets, ALICE, "a/d")) {
        assertThrows(IllegalStateException.class, change::delete);
      }
    }
  }

  @Test
  void keepsAFileBesideAFolderOfItsName() {
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "a", "file");
      store(buckets, "a/b", "below");
      store(buckets, "c/d", "below");
      store(buckets, "c", "file");
      store(buckets, "c", "file again");
      assertEquals(List.of("a", "a/b", "c", "c/d"), names(buckets));
      assertTrue(buckets.isFolder(ALICE, path("a")));
      assertFalse(buckets.isFolder(ALICE, path("a/b")));
      assertFalse(buckets.isFolder(BOB, path("a")));
    }
    loseTheIndex();
    try (DiskBuckets buckets = opened(home)) {
      assertEquals(List.of("a", "a/b", "c", "c/d"), names(buckets));
      assertEquals(Optional.of("file again"), read(buckets, "c"));
      assertEquals(Optional.of("below"), read(buckets, "a/b"));
      for (String each : names(buckets)) {
        delete(buckets, each);
      }
    }
    assertFalse(Files.exists(bucket()));
  }

  @Test
  void keepsNamesNoDiskTakes() {
    var names =
        new TreeSet<>(
            Set.of(
                "x".repeat(4096), "x".repeat(4095), "é".repeat(300), "d/".repeat(100) + "e", "/", " ",
                "a", "a ", "A", "CON", "con", "a\\b", "%61", "^a", "~apart/x", ".", "😀", "ﬀ", "a/", "//"));
    try (DiskBuckets buckets = opened(home)) {
      names.forEach(name -> store(buckets, name, name));
      assertEquals(List.copyOf(names), names(buckets));
    }
    loseTheIndex();
    try (DiskBuckets buckets = opened(home)) {
      assertEquals(List.copyOf(names), names(buckets));
      names.forEach(name -> assertEquals(Optional.of(name), read(buckets, name)));
    }
  }

  @Test
  void listsInTheOrderOfNamesPageByPage() {
    try (DiskBuckets buckets = opened(home)) {
      var names = new TreeSet<String>();
      for (int i = 0; i < 120; i++) {
        String name = (i % 3 == 0 ? "F" : "f") + "/" + i;
        names.add(name);
        store(buckets, name, "x");
      }
      store(buckets, BOB, "f/0", "text/plain", utf8("bob"));
      var listed = new TreeSet<String>();
      int pages = 0;
      Listing page = buckets.list(ALICE, Optional.empty(), 50, path -> !path.text().equals("f/1"));
      while (true) {
        page.files().forEach(stat -> assertTrue(listed.add(stat.path().text())));
        pages++;
        if (page.next().isEmpty()) {
          break;
        }
        assertEquals(50, page.files().size());
        page =
            buckets.list(
                ALICE, page.next().map(Disk::path), 50, path -> !path.text().equals("f/1"));
      }
      names.remove("f/1");
      assertEquals(names, listed);
      assertEquals(3, pages);
      assertEquals(
          new Listing(List.of(), Optional.empty()),
          buckets.list(ALICE, Optional.empty(), 1, _ -> false));
      assertEquals(
          List.of(new Extent(ALICE, 120, 120), new Extent(BOB, 1, 3)), buckets.extents());
    }
  }

  @Test
  void givesAFileAnotherName() {
    try (DiskBuckets buckets = opened(home)) {
      FileStat stat = store(buckets, "a", "abc");
      try (Change change = turn(buckets, ALICE, "a")) {
        change.rename(path("a/.history"));
        assertEquals(Optional.empty(), change.current());
        assertThrows(IllegalStateException.class, () -> change.rename(path("b")));
      }
      assertEquals(List.of("a/.history"), names(buckets));
      assertEquals(
          Optional.of(
              new FileStat(path("a/.history"), "text/plain", MD5_OF_ABC, 3, stat.modified())),
          buckets.find(ALICE, path("a/.history")));
      store(buckets, "a", "new");
      try (Change change = turn(buckets, ALICE, "a")) {
        assertThrows(IllegalStateException.class, () -> change.rename(path("a/.history")));
      }
      assertEquals(Optional.of("new"), read(buckets, "a"));
      assertEquals(Optional.of("abc"), read(buckets, "a/.history"));
    }
  }

  @Test
  void seesWhatWasChangedByHand() throws IOException {
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "a", "before");
      Files.writeString(bucket().resolve("a"), "abc");
      FileStat changed = buckets.find(ALICE, path("a")).orElseThrow();
      assertEquals(List.of(MD5_OF_ABC, 3L), List.of(changed.etag(), changed.length()));
      assertEquals("text/plain", changed.contentType());
      Files.delete(bucket().resolve("a"));
      assertEquals(Optional.empty(), buckets.find(ALICE, path("a")));
      assertEquals(List.of(), names(buckets));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "damaged", "not a database", "other tables"})
  void makesALostOrDamagedIndexAnew(String how) throws IOException, SQLException {
    FileStat before;
    try (DiskBuckets buckets = opened(home)) {
      before = store(buckets, ALICE, "Ä/photo.JPG", "image/jpeg", utf8("abc"));
      store(buckets, ALICE, "sealed", "application/json", utf8("{\"iv\":\"00\"}"));
      store(buckets, ALICE, "bytes", "x/y", utf8("{\"iv"));
      buckets.watch(Set.of(ALICE));
    }
    spoil(how);
    try (DiskBuckets buckets = opened(home)) {
      assertEquals(Optional.of(before), buckets.find(ALICE, path("Ä/photo.JPG")));
      assertEquals(
          "application/json", buckets.find(ALICE, path("sealed")).orElseThrow().contentType());
      assertEquals(
          "application/octet-stream",
          buckets.find(ALICE, path("bytes")).orElseThrow().contentType());
      assertEquals(List.of("bytes", "sealed", "Ä/photo.JPG"), names(buckets));
      assertEquals(3, buckets.dirtyCount());
    }
    assertEquals(!how.equals("lost"), Files.exists(home.resolve("storage-index.damaged")));
  }

  private void spoil(String how) throws IOException, SQLException {
    switch (how) {
      case "lost" -> loseTheIndex();
      case "damaged" -> Files.writeString(index().resolve("index.script"), "SELECT nonsense");
      case "not a database" -> {
        for (String end : List.of("script", "properties", "data")) {
          Files.write(index().resolve("index." + end), new byte[] {1, 2, 3});
        }
      }
      default -> {
        try (Database database = Database.open(index(), Database.Kind.INDEX)) {
          database.execute("ALTER TABLE FILES DROP COLUMN OLD_TYPE");
        }
      }
    }
  }

  private void loseTheIndex() {
    try {
      Folders.remove(index());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void leavesANewerIndexAlone() throws SQLException {
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "a", "abc");
    }
    try (Database database = Database.open(index(), Database.Kind.INDEX)) {
      database.execute("INSERT INTO SCHEMA_VERSION VALUES (99)");
    }
    assertEquals(new Opening.TooNew(99), Disk.open(home));
    assertEquals(new Opening.TooNew(99), Disk.open(home));
    assertFalse(Files.exists(home.resolve("storage-index.damaged")));
  }

  @Test
  void comparesAfterAnEndWithoutAClose(@TempDir Path other) throws IOException {
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "gone", "1");
      store(buckets, "here", "22");
      store(buckets, BOB, "gone too", "text/plain", utf8("1"));
      Samples.copyHome(home, other.resolve("copy"));
    }
    Path copy = other.resolve("copy");
    Path there = copy.resolve("storage").resolve(ALICE.toString());
    Files.delete(there.resolve("gone"));
    Folders.remove(copy.resolve("storage").resolve(BOB.toString()));
    Files.writeString(there.resolve("new.html"), "abc");
    Files.writeString(there.resolve("Not^ours"), "abc");
    try (DiskBuckets buckets = opened(copy)) {
      assertEquals(List.of(new Extent(ALICE, 2, 5)), buckets.extents());
      assertEquals(List.of("here", "new.html"), names(buckets));
      assertEquals(
          "text/html", buckets.find(ALICE, path("new.html")).orElseThrow().contentType());
    }
  }

  @Test
  void followsNoLink(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret"), "secret");
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "a/b", "abc");
      Files.createSymbolicLink(bucket().resolve("file"), elsewhere.resolve("secret"));
      Files.createSymbolicLink(bucket().resolve("folder"), elsewhere);
      assertEquals(Optional.empty(), read(buckets, "file"));
      assertEquals(Optional.empty(), read(buckets, "folder/secret"));
      store(buckets, "file", "mine");
      store(buckets, "folder/secret", "mine");
      assertEquals(Optional.of("mine"), read(buckets, "file"));
      assertEquals(Optional.of("mine"), read(buckets, "folder/secret"));
      delete(buckets, "folder/secret");
    }
    assertEquals("secret", Files.readString(elsewhere.resolve("secret")));
    loseTheIndex();
    try (DiskBuckets buckets = opened(home)) {
      assertEquals(List.of("a/b", "file"), names(buckets));
    }
  }

  @Test
  void failsAndDoesNotBreakWhereAFolderIsNone() throws IOException {
    Files.createDirectories(home.resolve("storage"));
    Files.writeString(bucket(), "in the way");
    try (DiskBuckets buckets = opened(home)) {
      var failure = assertThrows(DiskFailure.class, () -> store(buckets, "a", "abc"));
      assertEquals(DiskFailure.Kind.BROKEN, failure.kind());
      assertEquals(Optional.empty(), buckets.find(ALICE, path("a")));
      Files.delete(bucket());
      store(buckets, "a", "abc");
      assertEquals(Optional.of("abc"), read(buckets, "a"));
      Folders.remove(home.resolve("storage"));
      assertThrows(DiskFailure.class, () -> store(buckets, "a", "abc"));
      assertEquals(Optional.empty(), buckets.find(ALICE, path("a")));
    }
    Folders.remove(home.resolve("storage"));
    Files.writeString(home.resolve("storage"), "in the way");
    assertEquals(new Opening.Unusable(DiskFailure.Kind.BROKEN), Disk.open(home));
  }

  @Test
  void neverForgetsWhoIsLetInAndWhatWasRevoked() throws IOException {
    var revocation = new Revocation(Samples.NOON, Samples.NOON.plus(Duration.ofNanos(1_000_001)));
    try (DiskBuckets buckets = opened(home)) {
      assertEquals(Set.of(), buckets.admitted());
      buckets.admit(Set.of(ALICE, BOB));
      buckets.revoke(BOB, revocation);
      buckets.admit(Set.of(ALICE));
    }
    loseTheIndex();
    try (DiskBuckets buckets = opened(home)) {
      assertEquals(Set.of(ALICE), buckets.admitted());
      assertEquals(Optional.of(revocation), buckets.revocation(BOB));
      assertEquals(Optional.empty(), buckets.revocation(ALICE));
    }
    Files.writeString(home.resolve("storage/.hub.json"), "{\"admitted\":[]");
    assertEquals(new Opening.Unusable(DiskFailure.Kind.BROKEN), Disk.open(home));
  }

  @Test
  void remembersWhatIsToBeCopiedUntilItIsClean() {
    try (DiskBuckets buckets = opened(home)) {
      store(buckets, "early", "1");
      buckets.watch(Set.of(ALICE));
      store(buckets, BOB, "other", "text/plain", utf8("1"));
      store(buckets, "a", "1");
      store(buckets, "b", "1");
      delete(buckets, "b");
    }
    try (DiskBuckets buckets = opened(home)) {
      assertEquals(List.of("early", "a", "b"), dirty(buckets));
      assertEquals(
          List.of(Reason.FOUND, Reason.STORED, Reason.DELETED),
          buckets.dirty(-1, 9).stream().map(Dirty::reason).toList());
      Dirty old = buckets.dirty(-1, 2).getLast();
      store(buckets, "a", "2");
      buckets.clean(old);
      assertEquals(List.of("early", "b", "a"), dirty(buckets));
      assertNotEquals(old, buckets.dirty(-1, 3).getLast());
      buckets.clean(buckets.dirty(-1, 3).getLast());
      buckets.clean(buckets.dirty(-1, 9).getLast());
      assertEquals(1, buckets.dirtyCount());
      try (Change change = turn(buckets, ALICE, "early")) {
        assertEquals(List.of(), buckets.dirty(-1, 9));
        change.rename(path("late"));
      }
      assertEquals(List.of("early", "late"), dirty(buckets));
      buckets.watch(Set.of());
      assertEquals(List.of(), buckets.dirty(-1, 9));
      assertEquals(0, buckets.dirtyCount());
      buckets.watch(Set.of(ALICE));
      assertEquals(List.of("a", "late"), dirty(buckets));
    }
  }

  private static List<String> dirty(DiskBuckets buckets) {
    return buckets.dirty(-1, 9).stream().map(each -> each.path().text()).toList();
  }
}
