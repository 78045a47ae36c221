package dev.ownhand.publishing;

import dev.ownhand.auth.RecordsFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Does what somebody waits for, but not for long. */
final class Hurry implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** What came of it, or empty if the time was up or the waiting thread was interrupted. */
  <T> Optional<T> within(Supplier<T> task) {
    Future<T> future = threads.submit(task::get);
    try {
      return Optional.of(future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      future.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordsFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("a task failed in an unforeseen way", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
