package dev.ownhand.checkup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at everything at once, and waits for nothing longer than it must. */
public final class Checkup {
  private static final Duration TIME = Duration.ofSeconds(30);

  private final List<Look> looks;
  private final Duration time;

  /** With these looks, told in this order. */
  public Checkup(List<Look> looks) {
    this(looks, TIME);
  }

  Checkup(List<Look> looks, Duration time) {
    this.looks = List.copyOf(looks);
    this.time = time;
  }

  /** Everything that was found. What gives no answer in time is told as such. Waits; not for the window's thread. */
  public List<Finding> look() {
    // Not virtual: a disk that is gone holds the thread that asked it.
    ExecutorService threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("checkup-", 1).factory());
    try {
      List<Future<List<Finding>>> answers =
          looks.stream().map(look -> threads.submit(look.look()::get)).toList();
      long end = System.nanoTime() + time.toNanos();
      var findings = new ArrayList<Finding>();
      for (int i = 0; i < looks.size(); i++) {
        findings.addAll(answer(looks.get(i).topic(), answers.get(i), end - System.nanoTime()));
      }
      return findings;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Finding> answer(Topic topic, Future<List<Finding>> answer, long nanos) {
    try {
      return answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return List.of(new Finding.Unanswered(topic));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(new Finding.Unanswered(topic));
    } catch (ExecutionException e) {
      throw new IllegalStateException("a look failed in an unforeseen way", e.getCause());
    }
  }
}
