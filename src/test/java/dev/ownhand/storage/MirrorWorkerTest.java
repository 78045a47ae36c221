package dev.ownhand.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Connection;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.PeerHub;
import dev.ownhand.gaia.RemoteHubs;
import dev.ownhand.net.OkHttpWire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is changed here is brought to another hub, which is a real one that speaks HTTP. */
@Timeout(60)
class MirrorWorkerTest {
  private static final FilePath ONE = new FilePath("one");
  private static final FilePath TWO = new FilePath("two");

  @TempDir Path folder;
  private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private volatile boolean locked;
  private volatile boolean broken;
  private final OkHttpWire wire = new OkHttpWire();
  private final PrivateKey key = PrivateKey.random(Entropy.system());
  private final Address address = key.publicKey().address();
  private final BlockingQueue<MirrorState> states = new LinkedBlockingQueue<>();
  private PeerHub peer;
  private HandBuckets buckets;
  private MirrorWorker worker;

  @BeforeEach
  void open() {
    peer = PeerHub.open();
    buckets = new HandBuckets(folder);
    worker = new MirrorWorker(() -> Optional.of(buckets), new Peer(), () -> now);
    worker.onChange(() -> states.add(worker.state()));
  }

  @AfterEach
  void close() {
    worker.close();
    peer.close();
    wire.close();
  }

  /** Everything goes to the peer. */
  private final class Peer implements MirrorWorker.Targets {
    @Override
    public Optional<Map<Address, HubPlace>> now() {
      if (broken) {
        throw new AssertionError("unforeseen");
      }
      return locked ? Optional.empty() : Optional.of(Map.of(address, peer.place()));
    }

    @Override
    public HubReply<Bucket> open(Address bucket, HubPlace hub) {
      var hubs = new RemoteHubs(wire, () -> now, Entropy.system(), _ -> {}, _ -> false);
      return hubs.connect(hub.url()) instanceof Connection.Connected(var found)
          ? new HubReply.Done<>(found.bucket(key, Optional.empty()))
          : new HubReply.Failed<>(new HubTrouble.Unreachable());
    }
  }

  @Test
  void makesTheOtherHubTheSame() throws Exception {
    peer.put(address, TWO, "to go");
    buckets.put(address, ONE, "first");
    buckets.remove(address, TWO);
    worker.wake();
    await(MirrorState.Phase.DONE);
    assertEquals("first", peer.text(address, "one"));
    assertEquals("(none)", peer.text(address, "two"));
    buckets.put(address, ONE, "second");
    worker.wake();
    await(MirrorState.Phase.DONE);
    assertEquals("second", peer.text(address, "one"));
    assertEquals(0, buckets.dirtyCount());
  }

  @Test
  void waitsLongerEachTimeAndForgetsNothing() throws Exception {
    buckets.put(address, ONE, "x");
    for (int i = 0; i < 6; i++) {
      peer.whims.add(exchange -> PeerHub.fail(exchange, 503, "later"));
    }
    worker.wake();
    MirrorState waiting = await(MirrorState.Phase.WAITING);
    assertEquals(
        new MirrorState(
            MirrorState.Phase.WAITING,
            1,
            Optional.of(new HubTrouble.NotWell(503)),
            Optional.of(now.plus(Duration.ofSeconds(5)))),
        waiting);
    now = now.plusSeconds(6);
    worker.wake();
    assertEquals(
        Optional.of(now.plus(Duration.ofSeconds(10))), await(MirrorState.Phase.WAITING).nextTry());
    worker.tryAgain();
    await(MirrorState.Phase.DONE);
    assertEquals("x", peer.text(address, "one"));
  }

  @Test
  void letsAFileThatCannotGoHoldUpNoOther() throws Exception {
    buckets.put(address, new FilePath("a/"), "x");
    buckets.put(address, TWO, "two");
    worker.wake();
    MirrorState waiting = await(MirrorState.Phase.WAITING);
    assertEquals(1, waiting.waiting());
    assertEquals(Optional.of(new HubTrouble.NameRefused()), waiting.why());
    assertEquals("two", peer.text(address, "two"));
  }

  @Test
  void leavesAloneWhatWasThereBeforeAndDiffers() throws Exception {
    peer.put(address, ONE, "newer there");
    peer.put(address, TWO, "same");
    buckets.found(address, ONE, "older");
    buckets.found(address, TWO, "same");
    buckets.found(address, new FilePath("three"), "3");
    worker.wake();
    assertEquals(Optional.of(new HubTrouble.Changed()), await(MirrorState.Phase.DONE).why());
    assertEquals("newer there", peer.text(address, "one"));
    assertEquals("3", peer.text(address, "three"));
    buckets.put(address, ONE, "newest");
    worker.wake();
    assertEquals(Optional.empty(), await(MirrorState.Phase.DONE).why());
    assertEquals("newest", peer.text(address, "one"));
  }

  @Test
  void deletesNothingThatOnlyWentMissing() throws Exception {
    peer.put(address, ONE, "copy");
    buckets.put(address, ONE, "copy");
    buckets.lose(ONE);
    worker.wake();
    await(MirrorState.Phase.DONE);
    assertEquals("copy", peer.text(address, "one"));
  }

  @Test
  void letsAFileTheOtherHubRefusesHoldUpNoOther() throws Exception {
    buckets.put(address, ONE, "x");
    buckets.put(address, TWO, "two");
    peer.whims.add(exchange -> PeerHub.fail(exchange, 400, "not this one"));
    worker.wake();
    assertEquals(1, await(MirrorState.Phase.WAITING).waiting());
    assertEquals("two", peer.text(address, "two"));
    now = now.plusSeconds(6);
    worker.wake();
    await(MirrorState.Phase.DONE);
    assertEquals("x", peer.text(address, "one"));
  }

  @Test
  void goesOnAfterAnError() throws Exception {
    broken = true;
    worker.wake();
    await(MirrorState.Phase.WAITING);
    broken = false;
    buckets.put(address, ONE, "x");
    worker.wake();
    await(MirrorState.Phase.DONE);
    assertEquals("x", peer.text(address, "one"));
  }

  @Test
  void doesNothingWhileLockedAndGoesOnAfterwards() throws Exception {
    locked = true;
    buckets.put(address, ONE, "x");
    worker.wake();
    assertEquals(1, await(MirrorState.Phase.LOCKED).waiting());
    assertEquals("(none)", peer.text(address, "one"));
    locked = false;
    worker.wake();
    await(MirrorState.Phase.DONE);
    assertEquals("x", peer.text(address, "one"));
  }

  @Test
  void hasNoThreadThatKeepsTheProgramAlive() throws Exception {
    buckets.put(address, ONE, "x");
    worker.wake();
    await(MirrorState.Phase.DONE);
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("mirror-"))
            .allMatch(Thread::isDaemon));
  }

  private MirrorState await(MirrorState.Phase phase) throws InterruptedException {
    while (true) {
      MirrorState state = assertInstanceOf(MirrorState.class, states.poll(20, TimeUnit.SECONDS));
      if (state.phase() == phase) {
        return state;
      }
    }
  }
}
