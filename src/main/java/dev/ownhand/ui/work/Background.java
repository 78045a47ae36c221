package dev.ownhand.ui.work;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Port: where slow work is done. Everything handed back runs on the window's thread. */
public interface Background {
  /** Work under way, or a moment to come. */
  @FunctionalInterface
  interface Job {
    /** From now on its result is not wanted any more. */
    void cancel();
  }

  /**
   * Does something elsewhere.
   *
   * @param then gets the result, on the window's thread
   * @param tooLate gets it instead, elsewhere, if the job was cancelled before it was done
   * @param failed run on the window's thread if there is no result, because of a mistake of ours
   */
  <T> Job run(Supplier<T> work, Consumer<T> then, Consumer<T> tooLate, Runnable failed);

  /** Does something elsewhere whose result is of no use once it is cancelled. */
  default <T> Job run(Supplier<T> work, Consumer<T> then) {
    return run(work, then, _ -> {}, () -> {});
  }

  /** Does something on the window's thread after a while. */
  Job after(Duration delay, Runnable then);

  /** Does something on the window's thread, soon. May be called from any thread. */
  void inWindow(Runnable then);
}
