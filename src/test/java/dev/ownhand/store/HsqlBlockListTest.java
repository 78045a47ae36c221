package dev.ownhand.store;

import static dev.ownhand.store.Samples.EDITOR;
import static dev.ownhand.store.Samples.GAME;
import static dev.ownhand.store.Samples.NOON;
import static dev.ownhand.store.Samples.key;
import static dev.ownhand.store.Samples.open;
import static dev.ownhand.store.Samples.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.BlockList.Block;
import dev.ownhand.auth.Cabinet.Opening;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.base.Origin;
import dev.ownhand.crypto.Entropy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsqlBlockListTest {
  @TempDir private Path home;

  @Test
  void blocksNobodyByItself() {
    try (PrivateRecords records = opened(home)) {
      assertEquals(List.of(), records.blocks().blocked());
      assertFalse(records.blocks().isBlocked(EDITOR));
    }
  }

  @Test
  void givesBackEveryDetail() {
    var odd =
        new Block(
            new Origin("http", "[::1]", 65535), Instant.parse("2026-03-04T12:00:00.123456789Z"));
    try (PrivateRecords records = opened(home)) {
      records.blocks().add(odd.app(), odd.since());
    }
    try (PrivateRecords records = opened(home)) {
      assertTrue(records.blocks().isBlocked(odd.app()));
      assertEquals(List.of(odd), records.blocks().blocked());
    }
  }

  @Test
  void listsTheNewestFirstAndEachOnce() {
    try (PrivateRecords records = opened(home)) {
      records.blocks().add(EDITOR, NOON);
      records.blocks().add(GAME, NOON.plusSeconds(1));
      records.blocks().add(EDITOR, NOON.plusSeconds(2));
      assertEquals(
          List.of(new Block(GAME, NOON.plusSeconds(1)), new Block(EDITOR, NOON)),
          records.blocks().blocked());
    }
  }

  @Test
  void tellsPortsAndSchemesApart() {
    try (PrivateRecords records = opened(home)) {
      records.blocks().add(GAME, NOON);
      assertFalse(records.blocks().isBlocked(new Origin("http", "game.example", 80)));
      assertFalse(records.blocks().isBlocked(new Origin("https", "game.example", 8080)));
    }
  }

  @Test
  void letsASiteAskAgainAndNoOther() {
    try (PrivateRecords records = opened(home)) {
      records.blocks().add(EDITOR, NOON);
      records.blocks().add(GAME, NOON);
      records.blocks().remove(EDITOR);
      records.blocks().remove(EDITOR);
    }
    try (PrivateRecords records = opened(home)) {
      assertFalse(records.blocks().isBlocked(EDITOR));
      assertEquals(List.of(new Block(GAME, NOON)), records.blocks().blocked());
    }
  }

  @Test
  void isDamagedIfARowComesFromAnotherTable() throws SQLException {
    try (PrivateRecords records = opened(home)) {
      records.grants().write(Samples.grant(EDITOR, 0));
    }
    try (Database database = Database.open(home.resolve("records"))) {
      database.execute("INSERT INTO BLOCKS (SELECT * FROM GRANTS)");
    }
    assertEquals(new Opening.Damaged("BLOCKS"), open(home, key(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", ""})
  void isDamagedIfARowDoesNotSayWhatItShould(String since) throws SQLException {
    opened(home).close();
    try (Database database = Database.open(home.resolve("records"));
        RecordKeys keys = RecordKeys.of(key(1))) {
      new SealedTable(database, SealedTable.BLOCKS, keys, Entropy.system())
          .put("a", RecordFields.of(EDITOR).with("since", since));
    }
    assertEquals(new Opening.Damaged("BLOCKS"), open(home, key(1)));
  }
}
