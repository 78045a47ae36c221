package dev.ownhand.storage;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.hub.Buckets;
import dev.ownhand.gaia.hub.DiskFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the copies elsewhere like what lies here: every change of a watched bucket is brought to its
 * hub, in the order in which they were made, and stays noted until it is there. Works only when woken,
 * or when the time for another try has come; there is no thread in between.
 */
final class MirrorWorker implements AutoCloseable {
  private static final int MOST_AT_ONCE = 100_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final System.Logger LOG = System.getLogger(MirrorWorker.class.getName());

  /** Where everything goes now; empty while locked. */
  interface Targets {
    /** The hub of every bucket that is copied. */
    Optional<Map<Address, HubPlace>> now();

    /** The way there, to be closed. */
    HubReply<Bucket> open(Address bucket, HubPlace hub);
  }

  /** How a hub stands after a try failed. */
  private record Resting(Instant until, Duration next) {}

  private final Supplier<Optional<Buckets>> buckets;
  private final Targets targets;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Map<HubPlace, Resting> resting = new HashMap<>();
  private final ScheduledThreadPoolExecutor threads;
  private @Nullable ScheduledFuture<?> next;
  private volatile MirrorState state =
      new MirrorState(MirrorState.Phase.LOCKED, 0, Optional.empty(), Optional.empty());

  MirrorWorker(Supplier<Optional<Buckets>> buckets, Targets targets, InstantSource clock) {
    this.buckets = buckets;
    this.targets = targets;
    this.clock = clock;
    threads =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("mirror-", 1).factory());
    threads.setKeepAliveTime(1, TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
    threads.setRemoveOnCancelPolicy(true);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Something was changed here, or somewhere else, or it was unlocked. */
  void wake() {
    schedule(Duration.ZERO);
  }

  /** Forgets that tries failed, and tries at once. */
  void tryAgain() {
    synchronized (this) {
      resting.clear();
    }
    wake();
  }

  MirrorState state() {
    return state;
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** The earlier of two times counts. */
  private synchronized void schedule(Duration wait) {
    if (threads.isShutdown()
        || (next != null && !next.isDone() && next.getDelay(TimeUnit.MILLISECONDS) <= wait.toMillis())) {
      return;
    }
    if (next != null) {
      next.cancel(false);
    }
    next = threads.schedule(this::begin, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void begin() {
    synchronized (this) {
      // What wakes from here on is work for another time.
      next = null;
    }
    try {
      buckets.get().ifPresentOrElse(this::work, () -> tell(MirrorState.Phase.DONE, 0, Optional.empty()));
    } catch (DiskFailure e) {
      LOG.log(System.Logger.Level.WARNING, "what is to be copied cannot be read", e);
      rest(new HubTrouble.DiskFailed(), LONGEST_WAIT, 0);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "copying elsewhere failed in an unforeseen way", e);
      rest(new HubTrouble.NotWell(0), LONGEST_WAIT, 0);
    }
  }

  private void work(Buckets files) {
    Optional<Map<Address, HubPlace>> now = targets.now();
    if (now.isEmpty()) {
      tell(MirrorState.Phase.LOCKED, files.dirtyCount(), Optional.empty());
      return;
    }
    files.watch(now.get().keySet());
    Optional<HubTrouble> why = Optional.empty();
    boolean moved = true;
    while (moved && !Thread.currentThread().isInterrupted()) {
      Round round = new Round(files, now.get());
      round.all();
      why = round.why;
      moved = round.moved && round.why.isEmpty();
    }
    long waiting = files.dirtyCount();
    if (waiting == 0) {
      tell(MirrorState.Phase.DONE, 0, Optional.empty());
    } else {
      rest(why.orElseGet(HubTrouble.Unreachable::new), untilNext(), waiting);
    }
  }

  /** One pass over what is noted. */
  private final class Round {
    private final Buckets files;
    private final Map<Address, HubPlace> hubs;
    private final Map<Address, Bucket> open = new HashMap<>();
    private final Set<HubPlace> well = new HashSet<>();
    private Optional<HubTrouble> why = Optional.empty();
    private boolean moved;

    Round(Buckets files, Map<Address, HubPlace> hubs) {
      this.files = files;
      this.hubs = hubs;
    }

    void all() {
      try {
        for (Buckets.Dirty dirty : files.dirty(MOST_AT_ONCE)) {
          if (Thread.currentThread().isInterrupted()) {
            return;
          }
          one(dirty);
        }
        well.forEach(MirrorWorker.this::recover);
      } finally {
        open.values().forEach(Bucket::close);
      }
    }

    private void one(Buckets.Dirty dirty) {
      HubPlace hub = hubs.get(dirty.bucket());
      if (hub == null) {
        // It is not copied any more.
        files.clean(dirty);
        return;
      }
      if (isResting(hub)) {
        return;
      }
      tell(MirrorState.Phase.COPYING, files.dirtyCount(), Optional.empty());
      Optional<HubTrouble> trouble = bring(dirty, hub);
      if (trouble.isEmpty()) {
        files.clean(dirty);
        moved = true;
        well.add(hub);
      } else {
        why = trouble;
        well.remove(hub);
        fail(hub, trouble.get());
      }
    }

    private Optional<HubTrouble> bring(Buckets.Dirty dirty, HubPlace hub) {
      Bucket there = open.get(dirty.bucket());
      if (there == null) {
        HubReply<Bucket> opened = targets.open(dirty.bucket(), hub);
        if (opened instanceof HubReply.Failed<Bucket>(HubTrouble trouble)) {
          return Optional.of(trouble);
        }
        there = opened.done().orElseThrow();
        open.put(dirty.bucket(), there);
      }
      Optional<FileStat> here = files.find(dirty.bucket(), dirty.path());
      return here.isEmpty()
          ? remove(there, dirty.path())
          : trouble(there.write(dirty.path(), new Here(files, dirty.bucket(), here.get()), new Condition.Always()));
    }

    private static Optional<HubTrouble> remove(Bucket there, FilePath path) {
      return trouble(there.delete(path)).filter(trouble -> !(trouble instanceof HubTrouble.Missing));
    }
  }

  private static Optional<HubTrouble> trouble(HubReply<?> reply) {
    return reply instanceof HubReply.Failed<?>(HubTrouble trouble) ? Optional.of(trouble) : Optional.empty();
  }

  /** A file as it lies here. */
  private record Here(Buckets files, Address bucket, FileStat stat) implements Content {
    @Override
    public String type() {
      return stat.contentType();
    }

    @Override
    public long length() {
      return stat.length();
    }

    @Override
    public InputStream open() throws IOException {
      return files
          .open(bucket, stat.path())
          .map(opened -> Channels.newInputStream(opened.content()))
          .orElseThrow(() -> new IOException("the file went meanwhile"));
    }
  }

  private synchronized boolean isResting(HubPlace hub) {
    Resting rest = resting.get(hub);
    return rest != null && clock.instant().isBefore(rest.until());
  }

  private synchronized void recover(HubPlace hub) {
    if (!isResting(hub)) {
      resting.remove(hub);
    }
  }

  /** What one file met with may be the file's own fault; all else can wait for the same while. */
  private synchronized void fail(HubPlace hub, HubTrouble trouble) {
    Duration wait = Optional.ofNullable(resting.get(hub)).map(Resting::next).orElse(FIRST_WAIT);
    Duration doubled = wait.multipliedBy(2);
    Duration after = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    boolean ofThatFile =
        trouble instanceof HubTrouble.TooLarge
            || trouble instanceof HubTrouble.NameRefused
            || trouble instanceof HubTrouble.DiskFailed;
    resting.put(hub, new Resting(clock.instant().plus(ofThatFile ? Duration.ZERO : wait), after));
  }

  private synchronized Duration untilNext() {
    Instant now = clock.instant();
    return resting.values().stream()
        .map(Resting::until)
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .map(until -> Duration.between(now, until))
        .orElse(LONGEST_WAIT);
  }

  private void rest(HubTrouble why, Duration wait, long waiting) {
    schedule(wait);
    tell(
        new MirrorState(
            MirrorState.Phase.WAITING,
            waiting,
            Optional.of(why),
            Optional.of(clock.instant().plus(wait))));
  }

  private void tell(MirrorState.Phase phase, long waiting, Optional<HubTrouble> why) {
    tell(new MirrorState(phase, waiting, why, Optional.empty()));
  }

  private void tell(MirrorState fresh) {
    if (!fresh.equals(state)) {
      state = fresh;
      listeners.forEach(Runnable::run);
    }
  }

  /** Breaks off what is under way; it stays noted. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
