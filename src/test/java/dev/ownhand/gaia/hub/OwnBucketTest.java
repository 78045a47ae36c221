package dev.ownhand.gaia.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The person's own way into a bucket. */
class OwnBucketTest {
  private static final FilePath NAME = new FilePath("a");
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
  private final BucketsInMemory buckets = new BucketsInMemory(clock);
  private final Apps apps = new Apps(1);
  private final Bucket bucket =
      new LocalHub(buckets, 18888, clock, Entropy.system()).bucket(apps.bucket());

  private static Content content(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return new Content() {
      @Override
      public String type() {
        return "text/plain";
      }

      @Override
      public long length() {
        return utf8.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(utf8);
      }
    };
  }

  private HubReply<String> write(String text, Condition condition) {
    return bucket.write(NAME, content(text), condition);
  }

  private static <T> HubReply<T> failed(HubTrouble trouble) {
    return new HubReply.Failed<>(trouble);
  }

  @Test
  void writesReadsListsAndDeletesWithoutAToken() {
    String etag = write("x", new Condition.IfNew()).done().orElseThrow();
    var sink = new ByteArrayOutputStream();
    assertEquals(etag, bucket.read(NAME, sink).done().orElseThrow().etag());
    assertEquals("x", sink.toString(StandardCharsets.UTF_8));
    assertEquals("text/plain", bucket.stat(NAME).done().orElseThrow().contentType());
    assertEquals(1, bucket.list(Optional.empty()).done().orElseThrow().files().size());
    assertEquals(new HubReply.Done<>(NAME), bucket.delete(NAME));
    for (HubReply<?> reply : List.of(bucket.delete(NAME), bucket.stat(NAME), bucket.read(NAME, sink))) {
      assertEquals(failed(new HubTrouble.Missing()), reply);
    }
  }

  @Test
  void keepsToTheConditions() {
    String etag = write("x", new Condition.Always()).done().orElseThrow();
    assertEquals(failed(new HubTrouble.Changed()), write("y", new Condition.IfNew()));
    assertEquals(failed(new HubTrouble.Changed()), write("y", new Condition.IfStill("z")));
    assertEquals(Map.of("a", "x"), buckets.texts(apps.bucket()));
    assertTrue(write("y", new Condition.IfStill(etag)).done().isPresent());
  }

  @Test
  void waitsForNobodyElsesTurn() throws Exception {
    try (Buckets.Change _ = ((Buckets.Turn.Yours) buckets.change(apps.bucket(), NAME)).change()) {
      assertEquals(failed(new HubTrouble.Busy()), write("x", new Condition.Always()));
      assertEquals(failed(new HubTrouble.Busy()), bucket.delete(NAME));
    }
  }

  @Test
  void tellsOfFilesThatAreTooLargeAndOfTheDisk() {
    assertEquals(
        failed(new HubTrouble.TooLarge(20 * 1048576)),
        write("x".repeat(20 * 1048576 + 1), new Condition.Always()));
    buckets.fail(Optional.of(DiskFailure.Kind.FULL));
    assertEquals(failed(new HubTrouble.Full()), write("x", new Condition.Always()));
    buckets.fail(Optional.of(DiskFailure.Kind.BROKEN));
    assertEquals(failed(new HubTrouble.DiskFailed()), write("x", new Condition.Always()));
  }

  @Test
  void endsWhenItIsInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertEquals(failed(new HubTrouble.Cancelled()), write("x", new Condition.Always()));
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(Map.of(), buckets.texts(apps.bucket()));
  }
}
