package dev.ownhand.bench;

import java.time.Duration;
import java.util.List;

/** Measured times, in order of length. */
record Times(List<Duration> sorted) {
  Times {
    sorted = sorted.stream().sorted().toList();
  }

  /** That time in milliseconds which so large a share of the times does not exceed. */
  double millis(double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(1, rank) - 1).toNanos() / 1e6;
  }
}
