package dev.ownhand.publishing;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does something again and again, less and less often, until it is not asked for any more. */
final class Retrying implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Retrying.class.getName());
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Runnable task;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("publishing").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private Duration wait = FIRST;

  Retrying(Runnable task) {
    this.task = task;
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Does it soon. */
  synchronized void wake() {
    wait = FIRST;
    timer.getQueue().clear();
    schedule(Duration.ZERO);
  }

  /** Does it again after a while. */
  synchronized void later() {
    timer.getQueue().clear();
    schedule(wait);
    wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
  }

  private void schedule(Duration delay) {
    var _ = timer.schedule(this::run, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "what waits could not be published", e);
      later();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
