package dev.ownhand.store;

import static dev.ownhand.store.Samples.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.auth.AppBucket;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.auth.StorageChoice;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.HubPlace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsqlStorageBookTest {
  private static final HubPlace HUB =
      new HubPlace("https://hub.example", "https://read.example/hub/");
  private static final AppBucket BUCKET =
      new AppBucket(
          Address.parse("1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U").orElseThrow(),
          2,
          "https://app.example/",
          Instant.parse("2026-01-01T10:00:00Z"));
  private static final AppBucket OTHER =
      new AppBucket(
          Address.parse("1LQJaxbnB6SdYGPMje3L3c4JnSJG8xckzm").orElseThrow(),
          0,
          "https://other.example",
          Instant.parse("2026-01-02T10:00:00Z"));

  @TempDir private Path home;

  @Test
  void knowsNoChoiceBeforeOneWasMade() {
    try (PrivateRecords records = opened(home)) {
      assertEquals(Optional.empty(), records.storage().choice(0));
      assertEquals(List.of(), records.storage().buckets());
    }
  }

  @Test
  void keepsEveryKindOfChoiceOverARestart() {
    List<StorageChoice> choices =
        List.of(
            new StorageChoice.BuiltIn(),
            new StorageChoice.Elsewhere(HUB),
            new StorageChoice.Mirrored(HUB));
    try (PrivateRecords records = opened(home)) {
      for (int identity = 0; identity < choices.size(); identity++) {
        records.storage().choose(identity, choices.get(identity));
      }
    }
    try (PrivateRecords records = opened(home)) {
      for (int identity = 0; identity < choices.size(); identity++) {
        assertEquals(Optional.of(choices.get(identity)), records.storage().choice(identity));
      }
    }
  }

  @Test
  void keepsBucketsNewestFirstAndOnlyTheLatestSignInOfEach() {
    AppBucket again =
        new AppBucket(
            BUCKET.address(), 2, "https://app.example/", Instant.parse("2026-01-03T10:00:00Z"));
    try (PrivateRecords records = opened(home)) {
      records.storage().note(BUCKET);
      records.storage().note(OTHER);
      assertEquals(List.of(OTHER, BUCKET), records.storage().buckets());
      records.storage().note(again);
    }
    try (PrivateRecords records = opened(home)) {
      assertEquals(List.of(again, OTHER), records.storage().buckets());
    }
  }
}
