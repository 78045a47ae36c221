package dev.ownhand.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Locks the household when nobody has used Ownhand for a while, when the computer was asleep, and when its
 * screen is locked. Time
 * asleep counts as time without use. Looks at the clock only while there is something to lock.
 */
public final class AutoLock implements AutoCloseable {
  /** Why it was locked. */
  public enum Reason {
    IDLE,
    SUSPEND,
    SCREEN
  }

  /** What happens when the computer was asleep. */
  public enum Sleep {
    LOCKS,
    STAYS_OPEN
  }

  /** What happens when the computer's screen is locked. */
  public enum Screen {
    LOCKS,
    STAYS_OPEN
  }

  /**
   * When it locks.
   *
   * @param idle after how long without use; empty for never
   */
  public record Rules(Optional<Duration> idle, Sleep sleep, Screen screen) {}

  /** How often the clock is looked at. */
  static final Duration PACE = Duration.ofSeconds(5);

  /** Between two looks, more than this passes only while the computer sleeps. */
  static final Duration LONGEST_GAP = Duration.ofSeconds(30);

  private static final System.Logger LOG = System.getLogger(AutoLock.class.getName());

  private final Household household;
  private final InstantSource clock;
  private final Supplier<Rules> rules;
  private final List<Consumer<Reason>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("auto-lock").factory());

  private @Nullable ScheduledFuture<?> ticking;
  private Instant lastUsed;
  private Instant lastTick;

  /**
   * Begins at once, if the household is open.
   *
   * @param rules asked at every look, for they may change
   */
  public AutoLock(Household household, InstantSource clock, Supplier<Rules> rules) {
    this.household = household;
    this.clock = clock;
    this.rules = rules;
    this.lastUsed = clock.instant();
    this.lastTick = lastUsed;
    household.onChange(this::follow);
    follow();
  }

  /** Has this called after each locking. */
  public void onLock(Consumer<Reason> listener) {
    listeners.add(listener);
  }

  /** Somebody pressed a key, clicked or answered. Comes too late if the time was up before. */
  public void used() {
    tick();
    synchronized (this) {
      lastUsed = clock.instant();
    }
  }

  /** How long until it locks if nobody uses it; empty if it does not. */
  public Optional<Duration> remaining() {
    Rules now = rules.get();
    synchronized (this) {
      return ticking == null ? Optional.empty() : now.idle().map(this::remaining);
    }
  }

  private Duration remaining(Duration idle) {
    Duration left = idle.minus(Duration.between(lastUsed, clock.instant()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Looks at the clock, and locks if it is time. */
  public void tick() {
    // Not while it is held here: locking waits for whoever is inside.
    due(rules.get()).ifPresent(this::lock);
  }

  /** The computer is about to sleep, or was asleep. */
  public void asleep() {
    if (rules.get().sleep() == Sleep.LOCKS && isTicking()) {
      lock(Reason.SUSPEND);
    }
  }

  /** The computer's screen was locked. */
  public void screenLocked() {
    if (rules.get().screen() == Screen.LOCKS && isTicking()) {
      lock(Reason.SCREEN);
    }
  }

  private synchronized boolean isTicking() {
    return ticking != null;
  }

  private synchronized Optional<Reason> due(Rules now) {
    if (ticking == null) {
      return Optional.empty();
    }
    Instant instant = clock.instant();
    if (lastUsed.isAfter(instant)) {
      // The clock was set back: the wait would otherwise last until it has caught up.
      lastUsed = instant;
    }
    boolean slept = Duration.between(lastTick, instant).compareTo(LONGEST_GAP) > 0;
    lastTick = instant;
    if (slept && now.sleep() == Sleep.LOCKS) {
      return Optional.of(Reason.SUSPEND);
    }
    return now.idle().map(this::remaining).filter(Duration::isZero).map(_ -> Reason.IDLE);
  }

  private void lock(Reason reason) {
    LOG.log(System.Logger.Level.INFO, "locks by itself: {0}", reason);
    try {
      household.lock();
    } catch (RecordsFailure e) {
      LOG.log(System.Logger.Level.ERROR, "the records did not close when Ownhand locked", e);
    }
    listeners.forEach(listener -> listener.accept(reason));
  }

  /** Ticks while the household is open. Opening it is using it. */
  private synchronized void follow() {
    boolean open = household.condition() == Household.Condition.OPEN && !timer.isShutdown();
    if (open && ticking == null) {
      lastUsed = clock.instant();
      lastTick = lastUsed;
      ticking =
          timer.scheduleWithFixedDelay(
              this::tick, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    } else if (!open && ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    follow();
  }
}
