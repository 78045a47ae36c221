package dev.ownhand.store;

import static dev.ownhand.store.Samples.EDITOR;
import static dev.ownhand.store.Samples.GAME;
import static dev.ownhand.store.Samples.copyHome;
import static dev.ownhand.store.Samples.grant;
import static dev.ownhand.store.Samples.key;
import static dev.ownhand.store.Samples.open;
import static dev.ownhand.store.Samples.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Cabinet.Opening;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Entropy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsqlCabinetTest {
  @TempDir private Path temporary;
  @TempDir private Path home;

  private void fill() {
    try (PrivateRecords records = opened(home)) {
      records.grants().write(grant(EDITOR, 0));
      records.grants().write(grant(GAME, 1));
      records.identities().rememberEmail("a@mail.example");
    }
  }

  private void tamper(String... statements) throws SQLException {
    try (Database database = Database.open(home.resolve("records"))) {
      Arrays.asList(statements).forEach(database::execute);
    }
  }

  private Path script() {
    return home.resolve("records/records.script");
  }

  @Test
  void copiesTheKey() {
    Secret key = key(1);
    try (PrivateRecords records =
        assertInstanceOf(Opening.Opened.class, open(home, key)).records()) {
      key.close();
      records.grants().write(grant(EDITOR, 0));
      assertEquals(Optional.of(grant(EDITOR, 0)), records.grants().latest(EDITOR));
    }
  }

  @Test
  void recognisesAnotherKeyEvenIfThereAreNoRecordsYet() {
    opened(home).close();
    assertEquals(new Opening.Damaged("SETTINGS"), open(home, key(2)));
    opened(home).close();
  }

  @Test
  void isOfNoUseOnceItIsClosed() {
    PrivateRecords records = opened(home);
    records.close();
    records.close();
    assertThrows(IllegalStateException.class, () -> records.grants().all());
    assertThrows(IllegalStateException.class, () -> records.grants().write(grant(GAME, 1)));
  }

  @Test
  void isOpenForItsOwnerAlone() throws IOException {
    fill();
    var permissions = new TreeSet<String>();
    try (Stream<Path> all = Files.walk(home.resolve("records"))) {
      for (Path path : (Iterable<Path>) all::iterator) {
        permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      }
    }
    assertEquals(List.of("rw-------", "rwx------"), List.copyOf(permissions));
  }

  @Test
  void isNotOpenedIfANewerOwnhandWroteIt() throws SQLException {
    fill();
    tamper("INSERT INTO SCHEMA_VERSION VALUES (7)");
    assertEquals(new Opening.TooNew(7), open(home, key(1)));
  }

  @Test
  void takesRecordsFromBeforeThereWereBlockedSites() throws SQLException {
    fill();
    tamper(
        "DROP TABLE BLOCKS",
        "DROP TABLE STORAGE_CHOICES",
        "DROP TABLE APP_BUCKETS",
        "DELETE FROM SCHEMA_VERSION WHERE VERSION >= 2");
    try (PrivateRecords records = opened(home)) {
      assertEquals(List.of(grant(GAME, 1), grant(EDITOR, 0)), records.grants().all());
      records.blocks().add(GAME, Samples.NOON);
      assertTrue(records.blocks().isBlocked(GAME));
    }
  }

  @Test
  void takesRecordsFromBeforeAppsHadBuckets() throws SQLException {
    fill();
    tamper(
        "DROP TABLE STORAGE_CHOICES",
        "DROP TABLE APP_BUCKETS",
        "DELETE FROM SCHEMA_VERSION WHERE VERSION >= 3");
    try (PrivateRecords records = opened(home)) {
      assertEquals(List.of(grant(GAME, 1), grant(EDITOR, 0)), records.grants().all());
      assertEquals(List.of(), records.storage().buckets());
    }
  }

  @Test
  void takesRecordsFromBeforeThereWereProfiles() throws SQLException {
    fill();
    tamper(
        "DROP TABLE PROFILES",
        "DROP TABLE PROFILE_VERSIONS",
        "DROP TABLE PICTURES",
        "DROP TABLE PROOFS",
        "DELETE FROM SCHEMA_VERSION WHERE VERSION >= 4");
    try (PrivateRecords records = opened(home)) {
      assertEquals(List.of(grant(GAME, 1), grant(EDITOR, 0)), records.grants().all());
      assertEquals(List.of(), records.profiles().versions(0));
    }
  }

  @Test
  void isDamagedIfTheBlockedSitesHaveGone() throws SQLException {
    fill();
    tamper("DROP TABLE BLOCKS");
    assertEquals(new Opening.Damaged("database"), open(home, key(1)));
  }

  @Test
  void isDamagedIfRowsChangePlaces() throws SQLException {
    fill();
    tamper(
        "CREATE TABLE SPARE AS (SELECT * FROM GRANTS) WITH DATA",
        "UPDATE GRANTS SET SEALED = (SELECT SEALED FROM SPARE"
            + " WHERE SPARE.LOOK_UP <> GRANTS.LOOK_UP)");
    assertEquals(new Opening.Damaged("GRANTS"), open(home, key(1)));
  }

  @Test
  void isDamagedIfARowChangesTables() throws SQLException {
    fill();
    tamper("INSERT INTO IDENTITIES (SELECT * FROM GRANTS)");
    assertEquals(new Opening.Damaged("IDENTITIES"), open(home, key(1)));
  }

  @Test
  void isDamagedIfTheCanaryHasGone() throws SQLException {
    fill();
    tamper("DELETE FROM SETTINGS");
    assertEquals(new Opening.Damaged("SETTINGS"), open(home, key(1)));
  }

  @Test
  void isDamagedIfATableHasGone() throws SQLException {
    fill();
    tamper("DROP TABLE GRANTS");
    assertEquals(new Opening.Damaged("database"), open(home, key(1)));
  }

  @Test
  void saysSoIfARecordIsSpoiledWhileItIsOpen() throws SQLException {
    try (PrivateRecords records = opened(home)) {
      records.grants().write(grant(EDITOR, 0));
      // The same database: HSQLDB knows it by its folder.
      Database.open(home.resolve("records")).execute("UPDATE GRANTS SET SEALED = X'00'");
      var failure =
          assertThrows(DamagedRecordException.class, () -> records.grants().latest(EDITOR));
      assertEquals("GRANTS is damaged", failure.getMessage());
    }
  }

  @Test
  void isDamagedIfAnyDigitOfARecordIsAnother() throws IOException {
    fill();
    byte[] sound = Files.readAllBytes(script());
    String text = new String(sound, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("INSERT INTO GRANTS VALUES('") + "INSERT INTO GRANTS VALUES('".length();
    int end = text.indexOf("')", start);
    int tried = 0;
    for (int position = start; position < end; position += 23) {
      if (Character.digit(text.charAt(position), 16) >= 0) {
        byte[] twin = sound.clone();
        twin[position] = (byte) (text.charAt(position) == '0' ? '1' : '0');
        Files.write(script(), twin);
        assertEquals(new Opening.Damaged("GRANTS"), open(home, key(1)), "at " + position);
        tried++;
      }
    }
    assertTrue(tried > 25, "tried " + tried);
    Files.write(script(), sound);
    opened(home).close();
  }

  @Test
  void leavesWhatItCannotReadAsItWas() throws IOException {
    fill();
    byte[] spoiled = Files.readString(script()).replace("GRANTS", "GRAPES").getBytes(
        StandardCharsets.UTF_8);
    Files.write(script(), spoiled);
    assertInstanceOf(Opening.Damaged.class, open(home, key(1)));
    assertEquals(
        new String(spoiled, StandardCharsets.UTF_8), Files.readString(script()));
  }

  @Test
  void isDamagedIfTheFileIsNotADatabase() throws IOException {
    fill();
    Files.writeString(script(), "This is a shopping list.\n");
    assertEquals(new Opening.Damaged("database"), open(home, key(1)));
  }

  @Test
  void leavesNothingWhenItIsCleared() throws IOException {
    var cabinet = new HsqlCabinet(home, Entropy.system());
    cabinet.clear();
    fill();
    cabinet.clear();
    try (Stream<Path> left = Files.list(home)) {
      assertEquals(List.of(), left.toList());
    }
    try (PrivateRecords records =
        assertInstanceOf(Opening.Opened.class, open(home, key(2))).records()) {
      assertEquals(List.of(), records.grants().all());
    }
  }

  @Test
  void finishesAClearingThatWasCutShort() throws IOException {
    fill();
    Files.move(home.resolve("records"), home.resolve("records.removed"));
    fill();
    new HsqlCabinet(home, Entropy.system()).clear();
    try (Stream<Path> left = Files.list(home)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void whatWasWrittenIsOnTheDiskAtOnce() {
    Path crashed = temporary.resolve("crashed");
    try (PrivateRecords records = opened(home)) {
      records.grants().write(grant(EDITOR, 0));
      records.identities().add();
      copyHome(home, crashed);
    }
    try (PrivateRecords records = opened(crashed)) {
      assertEquals(List.of(grant(EDITOR, 0)), records.grants().all());
      assertEquals(2, records.identities().entries().size());
    }
  }

  @Test
  void aRecordHalfWrittenIsAsTheOneBefore() throws IOException {
    try (PrivateRecords records = opened(home)) {
      records.grants().write(grant(EDITOR, 0));
    }
    Path crashed = temporary.resolve("crashed");
    try (PrivateRecords records = opened(home)) {
      records.grants().write(grant(EDITOR, 1));
      copyHome(home, crashed);
    }
    byte[] log = Files.readAllBytes(crashed.resolve("records/records.log"));
    var seen = new TreeSet<Integer>();
    for (int length = log.length; length >= 0; length -= 41) {
      Path cut = temporary.resolve("cut" + length);
      copyHome(crashed, cut);
      Files.write(cut.resolve("records/records.log"), Arrays.copyOf(log, length));
      try (PrivateRecords records = opened(cut)) {
        seen.add(records.grants().latest(EDITOR).orElseThrow().identity());
      }
    }
    assertEquals(List.of(0, 1), List.copyOf(seen));
  }
}
