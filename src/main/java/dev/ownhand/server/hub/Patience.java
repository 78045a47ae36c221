package dev.ownhand.server.hub;

import java.time.Duration;

/**
 * How long a peer is waited for.
 *
 * @param idle until its next byte
 * @param whole until its last one
 * @param farewell until it has sent what is not wanted any more
 */
record Patience(Duration idle, Duration whole, Duration farewell) {
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(5));
}
