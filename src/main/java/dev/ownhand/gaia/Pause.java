package dev.ownhand.gaia;

import java.time.Duration;

/** Port: lets time pass between one try and the next. */
@FunctionalInterface
public interface Pause {
  /** Waits so long. */
  void pass(Duration time) throws InterruptedException;

  /** Really waits. */
  static Pause real() {
    return Thread::sleep;
  }
}
