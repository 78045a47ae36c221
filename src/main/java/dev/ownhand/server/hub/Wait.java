package dev.ownhand.server.hub;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits until a channel is ready again, for so long at a time and for so long in all. */
final class Wait {
  private final Semaphore ready = new Semaphore(0);
  private final long idleNanos;
  private final long end;

  Wait(Duration idle, Duration whole) {
    idleNanos = idle.toNanos();
    end = System.nanoTime() + whole.toNanos();
  }

  /** The channel is ready. */
  void over() {
    ready.release();
  }

  /**
   * Waits.
   *
   * @param ask asks the channel to tell when it is ready
   * @param giveUp takes that back
   */
  void await(Runnable ask, Runnable giveUp) throws IOException {
    ready.drainPermits();
    ask.run();
    try {
      long left = Math.min(idleNanos, end - System.nanoTime());
      if (left <= 0 || !ready.tryAcquire(left, TimeUnit.NANOSECONDS)) {
        giveUp.run();
        throw new SocketTimeoutException("the other side is too slow");
      }
    } catch (InterruptedException e) {
      giveUp.run();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
