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
import dev.ownhand.gaia.Md5;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the copies elsewhere like what lies here: every change of a watched bucket is brought to its
 * hub, in the order in which they were made, and stays noted until it is there. Works only when woken,
 * or when the time for another try has come; there is no thread in between.
 */
final class MirrorWorker implements AutoCloseable {
  private static final int PAGE = 1000;
  private static final int MOST_IN_A_ROW = 3;
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
  private record Resting(Instant until, Duration next, HubTrouble why) {
    static Resting after(Optional<Resting> before, HubTrouble why, Instant now) {
      Duration wait = before.map(Resting::next).orElse(FIRST_WAIT);
      Duration doubled = wait.multipliedBy(2);
      return new Resting(
          now.plus(wait), doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled, why);
    }
  }

  /** A file here. */
  private record Spot(Address bucket, FilePath path) {
    static Spot of(Buckets.Dirty dirty) {
      return new Spot(dirty.bucket(), dirty.path());
    }
  }

  /** A change that did not get there, and when it is tried again. */
  private record Aside(long mark, Resting rest) {}

  /** Which changes a pass is about. */
  private enum Turn {
    FRESH,
    AGAIN
  }

  private final Supplier<Optional<Buckets>> buckets;
  private final Targets targets;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Map<HubPlace, Resting> resting = new HashMap<>();
  private final Map<Spot, Aside> aside = new HashMap<>();
  private final Set<Spot> leftAlone = new HashSet<>();
  private final Set<Address> anew = new HashSet<>();
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
      aside.clear();
    }
    wake();
  }

  /** Has everything in some buckets copied, as if they had not been before. */
  void anew(Set<Address> some) {
    synchronized (this) {
      anew.addAll(some);
      resting.clear();
    }
    wake();
  }

  private synchronized Set<Address> takeAnew() {
    Set<Address> taken = Set.copyOf(anew);
    anew.clear();
    aside.keySet().removeIf(spot -> taken.contains(spot.bucket()));
    leftAlone.removeIf(spot -> taken.contains(spot.bucket()));
    return taken;
  }

  private static Set<Address> without(Set<Address> all, Set<Address> some) {
    var others = new HashSet<>(all);
    others.removeAll(some);
    return others;
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
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "copying elsewhere failed in an unforeseen way", e);
      rest(new HubTrouble.NotWell(0), LONGEST_WAIT, 0);
    }
  }

  private void work(Buckets files) {
    // Before it is asked where to: what is chosen after that is for the next time.
    Set<Address> begun = takeAnew();
    Optional<Map<Address, HubPlace>> now = targets.now();
    if (now.isEmpty()) {
      synchronized (this) {
        anew.addAll(begun);
      }
      tell(MirrorState.Phase.LOCKED, files.dirtyCount(), Optional.empty());
      return;
    }
    if (!begun.isEmpty()) {
      files.watch(without(now.get().keySet(), begun));
    }
    files.watch(now.get().keySet());
    boolean moved = true;
    while (moved && !Thread.currentThread().isInterrupted()) {
      Round round = new Round(files, now.get());
      round.all();
      moved = round.moved;
    }
    long waiting = files.dirtyCount();
    if (waiting == 0) {
      tell(MirrorState.Phase.DONE, 0, leftAlone());
    } else {
      rest(why(), untilNext(), waiting);
    }
  }

  private synchronized Optional<HubTrouble> leftAlone() {
    return leftAlone.isEmpty() ? Optional.empty() : Optional.of(new HubTrouble.Changed());
  }

  /** One pass over what is noted. */
  private final class Round {
    private final Buckets files;
    private final Map<Address, HubPlace> hubs;
    private final Map<Address, Bucket> open = new HashMap<>();
    private final Map<HubPlace, Integer> inARow = new HashMap<>();
    private boolean moved;

    Round(Buckets files, Map<Address, HubPlace> hubs) {
      this.files = files;
      this.hubs = hubs;
    }

    void all() {
      try {
        // Those that failed come last, so that they keep nobody waiting.
        all(Turn.FRESH);
        all(Turn.AGAIN);
      } finally {
        open.values().forEach(Bucket::close);
      }
    }

    private void all(Turn turn) {
      long mark = -1;
      List<Buckets.Dirty> page;
      do {
        page = files.dirty(mark, PAGE);
        for (Buckets.Dirty dirty : page) {
          if (Thread.currentThread().isInterrupted()) {
            return;
          }
          mark = dirty.mark();
          if (isTurnOf(dirty, turn)) {
            one(dirty, turn);
          }
        }
      } while (page.size() == PAGE);
    }

    private void one(Buckets.Dirty dirty, Turn turn) {
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
        inARow.remove(hub);
        recover(dirty, hub);
      } else {
        fail(dirty, hub, trouble.get(), turn);
      }
    }

    private void fail(Buckets.Dirty dirty, HubPlace hub, HubTrouble trouble, Turn turn) {
      if (isForAll(trouble) || !open.containsKey(dirty.bucket())) {
        restAt(hub, trouble);
        return;
      }
      setAside(dirty, trouble);
      if (turn == Turn.FRESH && !isOfThatFile(trouble) && inARow.merge(hub, 1, Integer::sum) >= MOST_IN_A_ROW) {
        inARow.remove(hub);
        restAt(hub, trouble);
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
      if (here.isEmpty()) {
        // What went without the hub's doing is no reason to delete the copy.
        return dirty.reason() == Buckets.Reason.DELETED
            ? remove(there, dirty.path())
            : Optional.empty();
      }
      var content = new Here(files, dirty.bucket(), here.get());
      return switch (dirty.reason()) {
        case STORED, DELETED -> trouble(there.write(dirty.path(), content, new Condition.Always()));
        case FOUND -> add(dirty, there, content);
      };
    }

    /** What has its name there already stays. */
    private Optional<HubTrouble> add(Buckets.Dirty dirty, Bucket there, Here content) {
      // Not every hub knows conditions, so it is asked beforehand.
      return switch (there.stat(dirty.path())) {
        case HubReply.Done<FileStat>(FileStat stat) ->
            switch (isSame(there, stat, content)) {
              case HubReply.Failed<Boolean>(HubTrouble trouble) -> Optional.of(trouble);
              case HubReply.Done<Boolean>(Boolean same) -> same ? Optional.empty() : leave(dirty);
            };
        case HubReply.Failed<FileStat>(HubTrouble.Missing _) ->
            switch (there.write(dirty.path(), content, new Condition.IfNew())) {
              // It came meanwhile.
              case HubReply.Failed<String>(HubTrouble.Changed _) -> leave(dirty);
              case HubReply<String> reply -> trouble(reply);
            };
        case HubReply.Failed<FileStat>(HubTrouble trouble) -> Optional.of(trouble);
      };
    }

    private Optional<HubTrouble> leave(Buckets.Dirty dirty) {
      synchronized (MirrorWorker.this) {
        leftAlone.add(Spot.of(dirty));
      }
      return Optional.empty();
    }

    private static HubReply<Boolean> isSame(Bucket there, FileStat stat, Here here) {
      if (stat.length() != here.length()) {
        return new HubReply.Done<>(false);
      }
      Optional<String> theirs = Md5.inEtag(stat.etag());
      if (theirs.isPresent() && theirs.equals(Md5.inEtag(here.stat().etag()))) {
        return new HubReply.Done<>(true);
      }
      var mine = new Sha256();
      try (InputStream content = here.open()) {
        content.transferTo(mine);
      } catch (IOException e) {
        return new HubReply.Failed<>(new HubTrouble.DiskFailed());
      }
      var sum = new Sha256();
      return there.read(stat.path(), sum).map(_ -> sum.hex().equals(mine.hex()));
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

  private synchronized boolean isTurnOf(Buckets.Dirty dirty, Turn turn) {
    Aside failed = aside.get(Spot.of(dirty));
    if (failed == null || failed.mark() != dirty.mark()) {
      return turn == Turn.FRESH;
    }
    return turn == Turn.AGAIN && !clock.instant().isBefore(failed.rest().until());
  }

  private synchronized void recover(Buckets.Dirty dirty, HubPlace hub) {
    resting.remove(hub);
    aside.remove(Spot.of(dirty));
    if (dirty.reason() != Buckets.Reason.FOUND) {
      leftAlone.remove(Spot.of(dirty));
    }
  }

  /** Whether every file would meet with the same. */
  private static boolean isForAll(HubTrouble trouble) {
    return trouble instanceof HubTrouble.Unreachable
        || trouble instanceof HubTrouble.Full
        || trouble instanceof HubTrouble.Cancelled;
  }

  /** Whether it says nothing of how the hub is. */
  private static boolean isOfThatFile(HubTrouble trouble) {
    return trouble instanceof HubTrouble.TooLarge
        || trouble instanceof HubTrouble.NameRefused
        || trouble instanceof HubTrouble.DiskFailed;
  }

  private synchronized void restAt(HubPlace hub, HubTrouble trouble) {
    resting.put(
        hub, Resting.after(Optional.ofNullable(resting.get(hub)), trouble, clock.instant()));
  }

  private synchronized void setAside(Buckets.Dirty dirty, HubTrouble trouble) {
    Optional<Resting> before =
        Optional.ofNullable(aside.get(Spot.of(dirty)))
            .filter(failed -> failed.mark() == dirty.mark())
            .map(Aside::rest);
    aside.put(
        Spot.of(dirty), new Aside(dirty.mark(), Resting.after(before, trouble, clock.instant())));
  }

  /** What fails, now or a while ago; that of a whole hub first. */
  private synchronized HubTrouble why() {
    return rests().map(Resting::why).findFirst().orElseGet(HubTrouble.Unreachable::new);
  }

  private Stream<Resting> rests() {
    Instant now = clock.instant();
    return Stream.concat(resting.values().stream(), aside.values().stream().map(Aside::rest))
        .filter(rest -> now.isBefore(rest.until()));
  }

  private synchronized Duration untilNext() {
    Instant now = clock.instant();
    return rests()
        .map(Resting::until)
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
