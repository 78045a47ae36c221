package dev.ownhand.platform.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.crypto.Entropy;
import dev.ownhand.platform.OperatingSystem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TrialsTest {
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofSeconds(50);

  @Test
  void tellsThatItsLinkCameBack() throws Exception {
    var opened = new SynchronousQueue<String>();
    var trials = trials(opened::add);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var open =
          new Trials(
              Entropy.system()::bytes,
              link -> {
                threads.execute(() -> put(opened, link));
                return true;
              });
      try (Trials.Trial trial = open.begin()) {
        threads.execute(() -> open.arrived(take(opened) + "\n"));
        assertInstanceOf(Trials.Outcome.Came.class, trial.run(LONG));
      }
    }
    assertFalse(trials.arrived("blockstack:ownhand-test-"));
  }

  @Test
  void drawsALinkThatNobodyGuesses() {
    var trials = trials(_ -> true);
    try (Trials.Trial one = trials.begin();
        Trials.Trial other = trials.begin()) {
      assertTrue(one.link().matches("blockstack:ownhand-test-[0-9a-f]{32}"), one.link());
      assertNotEquals(one.link(), other.link());
    }
  }

  @Test
  void ignoresLinksNobodyWaitsFor() {
    var trials = trials(_ -> true);
    String link;
    try (Trials.Trial trial = trials.begin()) {
      link = trial.link();
      assertFalse(trials.arrived("blockstack:ownhand-test-" + "0".repeat(32)));
      assertEquals(new Trials.Outcome.Lost(), trial.run(SHORT));
    }
    assertFalse(trials.arrived(link));
  }

  @Test
  void tellsThatTheSystemOpenedNothing() {
    try (Trials.Trial trial = trials(_ -> false).begin()) {
      assertEquals(new Trials.Outcome.NotOpened(), trial.run(LONG));
    }
  }

  @Test
  void endsAtOnceWhenCancelled() {
    try (Trials.Trial trial = trials(_ -> true).begin()) {
      trial.cancel();
      assertEquals(new Trials.Outcome.Cancelled(), trial.run(LONG));
    }
  }

  @Test
  void waitsForLinksOfOtherProcesses() {
    var trials = trials(_ -> true);
    String link = "blockstack:ownhand-test-0";
    assertFalse(trials.hasArrived(link));
    trials.await(link);
    assertFalse(trials.hasArrived(link));
    assertTrue(trials.arrived(link));
    assertTrue(trials.hasArrived(link));
    trials.await("blockstack:a.b.c");
    assertFalse(trials.arrived("blockstack:a.b.c"));
  }

  @Test
  void tellsTrialsFromRequests() {
    assertTrue(Trials.isTrial("blockstack:ownhand-test-1"));
    assertTrue(Trials.isTrial("BLOCKSTACK:ownhand-test-1"));
    assertFalse(Trials.isTrial("blockstack:eyJ0.ownhand-test-"));
  }

  @Test
  void opensLinksTheSystemsWay() {
    assertEquals(List.of("xdg-open", "x:y"), Trials.command(OperatingSystem.LINUX, "x:y"));
    assertEquals(List.of("open", "x:y"), Trials.command(OperatingSystem.MAC, "x:y"));
    assertEquals(
        List.of("rundll32", "url.dll,FileProtocolHandler", "x:y"),
        Trials.command(OperatingSystem.WINDOWS, "x:y"));
  }

  private static Trials trials(Trials.Opener opener) {
    return new Trials(Entropy.system()::bytes, opener);
  }

  private static void put(SynchronousQueue<String> queue, String link) {
    try {
      queue.put(link);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String take(SynchronousQueue<String> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
