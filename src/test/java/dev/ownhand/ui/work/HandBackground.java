package dev.ownhand.ui.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Background work done by hand, on the thread of the test: nothing happens before {@link #work}, and time
 * passes only in {@link #pass}.
 */
public final class HandBackground implements Background {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Queue<Runnable> window = new ConcurrentLinkedQueue<>();
  private final List<Moment> moments = new ArrayList<>();
  private Duration now = Duration.ZERO;

  private static final class Moment {
    final Duration at;
    final Runnable then;
    boolean cancelled;

    Moment(Duration at, Runnable then) {
      this.at = at;
      this.then = then;
    }
  }

  @Override
  public <T> Job run(
      Supplier<T> task, Consumer<T> then, Consumer<T> tooLate, Runnable failed) {
    boolean[] cancelled = {false};
    work.add(
        () -> {
          T result;
          try {
            result = task.get();
          } catch (RuntimeException e) {
            failed.run();
            throw e;
          }
          (cancelled[0] ? tooLate : then).accept(result);
        });
    return () -> cancelled[0] = true;
  }

  @Override
  public Job after(Duration delay, Runnable then) {
    var moment = new Moment(now.plus(delay), then);
    moments.add(moment);
    return () -> moment.cancelled = true;
  }

  @Override
  public void inWindow(Runnable then) {
    window.add(then);
  }

  /** Does everything that waits, and what comes of it. */
  public void work() {
    Runnable next;
    while ((next = next()) != null) {
      next.run();
    }
  }

  private Runnable next() {
    Runnable first = window.poll();
    return first == null ? work.poll() : first;
  }

  /** How much work waits. */
  public int waiting() {
    return work.size() + window.size();
  }

  /** Lets time pass, and what was to happen in it happen in order. */
  public void pass(Duration time) {
    Duration until = now.plus(time);
    while (true) {
      var due =
          moments.stream()
              .filter(moment -> moment.at.compareTo(until) <= 0)
              .min(Comparator.comparing((Moment moment) -> moment.at));
      if (due.isEmpty()) {
        break;
      }
      moments.remove(due.get());
      if (!due.get().cancelled) {
        now = due.get().at;
        due.get().then.run();
      }
    }
    now = until;
  }
}
