package dev.ownhand.profile.proofs;

import dev.ownhand.gaia.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A clock that moves when it is pushed, and when somebody waits. */
final class PushedClock implements InstantSource, Pause {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final ConcurrentLinkedQueue<Duration> waits = new ConcurrentLinkedQueue<>();
  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public void pass(Duration time) {
    waits.add(time);
    push(time);
  }

  synchronized void push(Duration by) {
    now = now.plus(by);
  }

  /** How long somebody waited each time. */
  List<Duration> waits() {
    return List.copyOf(waits);
  }
}
