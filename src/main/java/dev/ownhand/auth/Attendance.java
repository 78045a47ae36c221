package dev.ownhand.auth;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps {@link Presence} from streams that open and close and from what pages say, whichever of the two
 * is noticed first.
 */
final class Attendance {
  /** A page that is loaded again says that it leaves, and is back this fast. */
  private static final Duration RETURN = Duration.ofSeconds(1);

  /** How long a stream may be broken off before that means anything. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private final ScheduledExecutorService timer;
  private final Runnable changed;
  private Presence presence = Presence.NOT_YET;
  private Optional<Presence> said = Optional.empty();
  private int streams;
  private long turn;

  Attendance(ScheduledExecutorService timer, Runnable changed) {
    this.timer = timer;
    this.changed = changed;
  }

  synchronized Presence presence() {
    return presence;
  }

  void opened() {
    telling(
        () -> {
          streams++;
          turn++;
          said = Optional.empty();
          presence = Presence.THERE;
        });
  }

  void closed() {
    telling(
        () -> {
          streams--;
          settle();
        });
  }

  void said(Presence word) {
    telling(
        () -> {
          said = Optional.of(word);
          settle();
        });
  }

  /** Once no stream is left, what was said counts, and after a while that nothing is heard. */
  private void settle() {
    if (streams > 0) {
      return;
    }
    turn++;
    if (said.equals(Optional.of(Presence.ASIDE))) {
      presence = Presence.ASIDE;
    } else {
      long now = turn;
      Duration wait = said.isPresent() ? RETURN : SILENCE;
      var _ = timer.schedule(() -> giveUp(now), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void giveUp(long since) {
    telling(
        () -> {
          if (turn == since) {
            presence = Presence.GONE;
          }
        });
  }

  private void telling(Runnable change) {
    boolean differs;
    synchronized (this) {
      Presence before = presence;
      change.run();
      differs = presence != before;
    }
    if (differs) {
      changed.run();
    }
  }
}
