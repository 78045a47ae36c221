package dev.ownhand.vault;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong guesses since the last right one. Three guesses come free; before the fourth one second must
 * pass, then two, four and so on, but never more than a minute.
 *
 * @param wrong how many
 * @param last when the last of them was made
 */
public record Guesses(int wrong, Instant last) {
  /** None were made. */
  public static final Guesses NONE = new Guesses(0, Instant.EPOCH);

  /** The longest wait. */
  public static final Duration LONGEST = Duration.ofSeconds(60);

  private static final int FREE = 3;
  private static final int DOUBLINGS = 6;

  public Guesses {
    if (wrong < 0) {
      throw new IllegalArgumentException("fewer than no guesses");
    }
  }

  Guesses andWrong(Instant now) {
    return new Guesses(Math.min(wrong, Integer.MAX_VALUE - 1) + 1, now);
  }

  /**
   * The same guesses, the last no later than now. If the clock was set back, the wait begins anew: it
   * would otherwise last until the clock has caught up.
   */
  Guesses noLaterThan(Instant now) {
    return last.isAfter(now) ? new Guesses(wrong, now) : this;
  }

  /** How long must still be waited before another guess; zero if it may come now. */
  Duration waitAt(Instant now) {
    Instant next = last.isBefore(now.minus(LONGEST)) ? now : last.plus(spacing());
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }

  private Duration spacing() {
    if (wrong < FREE) {
      return Duration.ZERO;
    }
    int doublings = Math.min(wrong - FREE, DOUBLINGS);
    Duration spacing = Duration.ofSeconds(1L << doublings);
    return spacing.compareTo(LONGEST) < 0 ? spacing : LONGEST;
  }
}
