package dev.ownhand.ui.work;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** One piece of work at a time, as a screen shows it: progress once it takes long, and a way to stop. */
public final class Activity {
  /** What takes less is done before anybody could read what is being done. */
  public static final Duration LONG = Duration.ofMillis(300);

  private final Background background;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyBooleanWrapper takesLong = new ReadOnlyBooleanWrapper(this, "takesLong");
  private Background.@Nullable Job job;
  private Background.@Nullable Job patience;

  public Activity(Background background) {
    this.background = background;
  }

  /** Whether work is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether it has taken so long that progress is to be shown. */
  public ReadOnlyBooleanProperty takesLongProperty() {
    return takesLong.getReadOnlyProperty();
  }

  /** Starts work, unless some is under way. */
  public <T> void start(Supplier<T> work, Consumer<T> then) {
    start(work, then, _ -> {});
  }

  /**
   * Starts work, unless some is under way.
   *
   * @param tooLate gets the result if it comes after the work was cancelled, on another thread
   */
  public <T> void start(Supplier<T> work, Consumer<T> then, Consumer<T> tooLate) {
    if (running.get()) {
      return;
    }
    running.set(true);
    patience = background.after(LONG, () -> takesLong.set(running.get()));
    job =
        background.run(
            work,
            result -> {
              ended();
              then.accept(result);
            },
            tooLate,
            this::ended);
  }

  /** Gives up what is under way, if something is. */
  public void cancel() {
    if (job != null && running.get()) {
      job.cancel();
      ended();
    }
  }

  private void ended() {
    if (patience != null) {
      patience.cancel();
    }
    running.set(false);
    takesLong.set(false);
  }
}
