package dev.ownhand.store;

import static dev.ownhand.store.Samples.EDITOR;
import static dev.ownhand.store.Samples.GAME;
import static dev.ownhand.store.Samples.grant;
import static dev.ownhand.store.Samples.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.auth.Grant;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.base.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsqlGrantLedgerTest {
  @TempDir private Path home;

  @Test
  void knowsNoGrantThatWasNotWritten() {
    try (PrivateRecords records = opened(home)) {
      assertEquals(Optional.empty(), records.grants().latest(EDITOR));
      assertEquals(List.of(), records.grants().all());
    }
  }

  @Test
  void givesBackEveryDetail() {
    var odd =
        new Grant(
            new Origin("https", "[::1]", 65535),
            999,
            List.of("", "\u00e9\n\"'", "email"),
            Instant.parse("2026-03-04T12:00:00.123456789Z"));
    try (PrivateRecords records = opened(home)) {
      records.grants().write(odd);
    }
    try (PrivateRecords records = opened(home)) {
      assertEquals(Optional.of(odd), records.grants().latest(odd.app()));
    }
  }

  @Test
  void keepsTheLatestOfEveryAppNewestFirst() {
    try (PrivateRecords records = opened(home)) {
      records.grants().write(grant(EDITOR, 0));
      records.grants().write(grant(GAME, 1));
      records.grants().write(grant(EDITOR, 2));
      assertEquals(List.of(grant(EDITOR, 2), grant(GAME, 1)), records.grants().all());
      assertEquals(Optional.of(grant(EDITOR, 2)), records.grants().latest(EDITOR));
    }
  }

  @Test
  void tellsPortsAndSchemesApart() {
    try (PrivateRecords records = opened(home)) {
      records.grants().write(grant(GAME, 1));
      assertEquals(
          Optional.empty(),
          records.grants().latest(new Origin("http", "game.example", 80)));
      assertEquals(
          Optional.empty(),
          records.grants().latest(new Origin("https", "game.example", 8080)));
    }
  }

  @Test
  void takesScopesOfAnySizeARequestCanHave() {
    var many =
        new Grant(EDITOR, 0, List.of("s".repeat(64 * 1024)), Samples.NOON);
    try (PrivateRecords records = opened(home)) {
      records.grants().write(many);
      assertEquals(Optional.of(many), records.grants().latest(EDITOR));
    }
  }
}
