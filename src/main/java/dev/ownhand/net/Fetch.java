package dev.ownhand.net;

import java.time.Duration;

/**
 * How much of our time and memory a fetch may take.
 *
 * @param maxBytes most bytes of body, counted after decompression
 * @param time for everything: looking the host up, connecting, redirects, the whole body
 * @param accept what is hoped for; what comes may still be anything
 */
public record Fetch(int maxBytes, Duration time, Media accept) {
  public Fetch {
    if (maxBytes < 0 || maxBytes == Integer.MAX_VALUE || !time.isPositive()) {
      throw new IllegalArgumentException("limits out of bounds");
    }
  }
}
