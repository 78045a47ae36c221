package dev.ownhand.updates;

import dev.ownhand.base.Limits;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.net.Body;
import dev.ownhand.net.Fetch;
import dev.ownhand.net.Media;
import dev.ownhand.net.Reply;
import dev.ownhand.net.Web;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether there is a newer version: when the person wants it, or once a day if that is switched on.
 * Fetches the release file and nothing else, and tells nobody anything but that.
 */
public final class Updates implements AutoCloseable {
  /** How often it is asked without the person's doing. */
  static final Duration INTERVAL = Duration.ofDays(1);

  /** Nobody asks before, so that starting is not slowed down. */
  static final Duration LEAST_WAIT = Duration.ofMinutes(1);

  /** Not everybody is to ask in the same minute. */
  static final Duration MOST_SPREAD = Duration.ofMinutes(30);

  private static final Duration TIME = Duration.ofSeconds(20);

  /**
   * What it goes by.
   *
   * @param own which version this is; empty if it was not packaged
   */
  public record Grounds(List<PublicKey> keys, Optional<Version> own) {
    public Grounds {
      keys = List.copyOf(keys);
    }
  }

  /**
   * What the person wants, as it is now.
   *
   * @param address where the release file is
   */
  public record Wish(Daily daily, Optional<WebAddress> address) {}

  /** Whether it is asked without the person's doing. */
  public enum Daily {
    ON,
    OFF
  }

  private final Web web;
  private final Grounds grounds;
  private final Supplier<Wish> wish;
  private final UpdateNotes notes;
  private final InstantSource clock;
  private final Entropy entropy;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Not the lock of the timer: closing does not wait for an answer. */
  private final Object asking = new Object();

  private @Nullable ScheduledExecutorService timer;
  private @Nullable Future<?> next;
  private boolean closed;
  private volatile Optional<UpdateCheck> latest = Optional.empty();

  public Updates(
      Web web,
      Grounds grounds,
      Supplier<Wish> wish,
      UpdateNotes notes,
      InstantSource clock,
      Entropy entropy) {
    this.web = web;
    this.grounds = grounds;
    this.wish = wish;
    this.notes = notes;
    this.clock = clock;
    this.entropy = entropy;
  }

  /** What came of asking last, since the start. */
  public Optional<UpdateCheck> latest() {
    return latest;
  }

  /** When it was asked last, also before the start. */
  public Optional<Instant> asked() {
    return notes.read().asked();
  }

  /** What would have to be there first, if something is missing. */
  public Optional<UpdateCheck.Lack> lack() {
    if (grounds.keys().isEmpty()) {
      return Optional.of(UpdateCheck.Lack.KEY);
    }
    if (grounds.own().isEmpty()) {
      return Optional.of(UpdateCheck.Lack.VERSION);
    }
    return wish.get().address().isEmpty()
        ? Optional.of(UpdateCheck.Lack.ADDRESS)
        : Optional.empty();
  }

  /** Has this called after each asking, by the thread that asked. */
  public void onCheck(Runnable listener) {
    listeners.add(listener);
  }

  /** Asks at once, and waits for the answer. */
  public UpdateCheck check() {
    UpdateCheck outcome =
        lack().<UpdateCheck>map(UpdateCheck.Impossible::new).orElseGet(this::ask);
    latest = Optional.of(outcome);
    listeners.forEach(Runnable::run);
    return outcome;
  }

  private UpdateCheck ask() {
    synchronized (asking) {
      return askAlone();
    }
  }

  private UpdateCheck askAlone() {
    UpdateNotes.Notes before = notes.read();
    Instant now = clock.instant();
    UpdateCheck outcome = fetch(wish.get().address().orElseThrow(), before.newest(), now);
    Optional<Version> seen =
        switch (outcome) {
          case UpdateCheck.Newer(Release release) -> Optional.of(release.version());
          case UpdateCheck.UpToDate(Version newest) -> Optional.of(newest);
          case UpdateCheck.Stale _,
              UpdateCheck.NotGenuine _,
              UpdateCheck.Unreachable _,
              UpdateCheck.Impossible _ ->
              Optional.empty();
        };
    notes.write(new UpdateNotes.Notes(Optional.of(now), seen.or(before::newest)));
    return outcome;
  }

  private UpdateCheck fetch(WebAddress address, Optional<Version> seen, Instant now) {
    return switch (web.get(address, new Fetch(Limits.TOKEN_CHARS, TIME, Media.TEXT))) {
      case Reply.Answered(int status, var _, Body body, var _) ->
          status == 200
              ? judge(new String(body.bytes(), StandardCharsets.UTF_8), seen, now)
              : new UpdateCheck.Unreachable(new UpdateCheck.Obstacle.Status(status));
      case Reply.Unreachable(Reply.Cause cause) ->
          new UpdateCheck.Unreachable(new UpdateCheck.Obstacle.Silent(cause));
      case Reply.TooLarge _ -> new UpdateCheck.Unreachable(new UpdateCheck.Obstacle.TooLarge());
      case Reply.LeftOrigin _, Reply.TooManyRedirects() ->
          new UpdateCheck.Unreachable(new UpdateCheck.Obstacle.Elsewhere());
    };
  }

  private UpdateCheck judge(String text, Optional<Version> seen, Instant now) {
    return switch (ReleaseFile.read(text, grounds.keys(), now)) {
      case ReleaseReading.NotGenuine(ReleaseFault fault) -> new UpdateCheck.NotGenuine(fault);
      case ReleaseReading.Expired(Release release) -> stale(release);
      case ReleaseReading.Genuine(Release release) -> {
        Version own = grounds.own().orElseThrow();
        if (seen.filter(newest -> newest.compareTo(release.version()) > 0).isPresent()) {
          yield stale(release);
        }
        yield release.version().compareTo(own) > 0
            ? new UpdateCheck.Newer(release)
            : new UpdateCheck.UpToDate(release.version());
      }
    };
  }

  private static UpdateCheck stale(Release release) {
    return new UpdateCheck.Stale(release.version(), release.issued(), release.expires());
  }

  /** From now on it is asked once a day, as long as that is switched on; to be called again when it was switched. */
  public synchronized void follow() {
    if (next != null) {
      next.cancel(false);
      next = null;
    }
    if (closed || wish.get().daily() == Daily.OFF || lack().isPresent()) {
      return;
    }
    if (timer == null) {
      timer =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("updates").factory());
    }
    Duration wait = wait(clock.instant(), notes.read().asked(), spread());
    next = timer.schedule(this::due, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void due() {
    if (wish.get().daily() == Daily.ON) {
      check();
      follow();
    }
  }

  /** How long it is until it is to be asked. A moment that is still to come, as the clock was set back, does not count. */
  static Duration wait(Instant now, Optional<Instant> asked, Duration spread) {
    Duration least = LEAST_WAIT.plus(spread);
    Duration rest =
        asked
            .filter(last -> !last.isAfter(now))
            .map(last -> Duration.between(now, last.plus(INTERVAL)))
            .orElse(Duration.ZERO);
    return rest.compareTo(least) > 0 ? rest : least;
  }

  private Duration spread() {
    int random = ByteBuffer.wrap(entropy.bytes(Integer.BYTES)).getInt();
    return Duration.ofMillis(Math.floorMod(random, MOST_SPREAD.toMillis()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
