package dev.ownhand.ui.storage;

import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One short piece of work with a hub at a time. Stopping it ends the waiting as well. */
public final class Errand {
  private final Activity activity;
  private Interruption interruption = new Interruption();

  public Errand(Background background) {
    activity = new Activity(background);
    activity
        .runningProperty()
        .subscribe(
            running -> {
              if (!running) {
                interruption.interrupt();
              }
            });
  }

  /** How it is going. */
  public Activity activity() {
    return activity;
  }

  /** Starts it, unless one is under way. */
  public <T> void start(Supplier<T> work, Consumer<T> then) {
    if (!activity.runningProperty().get()) {
      var own = new Interruption();
      interruption = own;
      activity.start(() -> own.during(work), then);
    }
  }

  /** Starts it instead of the one under way. */
  public <T> void startAnew(Supplier<T> work, Consumer<T> then) {
    activity.cancel();
    start(work, then);
  }
}
