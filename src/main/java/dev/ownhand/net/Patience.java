package dev.ownhand.net;

import java.time.Duration;
import java.util.Optional;

/**
 * How long an exchange may take.
 *
 * @param idle without a byte of body going either way; finding and reaching the server, sending headers and
 *     waiting for them count as one such time
 * @param total for everything; empty where the body may be of any size
 */
public record Patience(Duration idle, Optional<Duration> total) {
  public Patience {
    if (!idle.isPositive() || total.filter(time -> !time.isPositive()).isPresent()) {
      throw new IllegalArgumentException("limits out of bounds");
    }
  }
}
