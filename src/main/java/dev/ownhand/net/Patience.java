package dev.ownhand.net;

import java.time.Duration;
import java.util.Optional;

/**
 * How long an exchange may take.
 *
 * @param idle without a byte of body going either way; finding and reaching the server, sending headers and
 *     waiting for them count as one such time
 * @param total for everything; empty where the body may be of any size
 * @param answer for all of the answer, once the cargo is sent; empty where {@code total} is enough
 */
public record Patience(Duration idle, Optional<Duration> total, Optional<Duration> answer) {
  public Patience {
    if (!idle.isPositive() || total.filter(time -> !time.isPositive()).isPresent()
        || answer.filter(time -> !time.isPositive()).isPresent()) {
      throw new IllegalArgumentException("limits out of bounds");
    }
  }

  /** Without a limit of its own for the answer. */
  public Patience(Duration idle, Optional<Duration> total) {
    this(idle, total, Optional.empty());
  }
}
