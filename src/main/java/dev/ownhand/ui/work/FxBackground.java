package dev.ownhand.ui.work;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/** Virtual threads in, the JavaFX thread out. The boundary where a mistake of ours is caught. */
public final class FxBackground implements Background, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FxBackground.class.getName());

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Consumer<Throwable> faults;

  /**
   * For a program.
   *
   * @param faults told of mistakes of ours, on the window's thread
   */
  public FxBackground(Consumer<Throwable> faults) {
    this.faults = faults;
  }

  @Override
  public <T> Job run(
      Supplier<T> work, Consumer<T> then, Consumer<T> tooLate, Runnable failed) {
    var cancelled = new AtomicBoolean();
    workers.execute(
        () -> {
          try {
            T result = work.get();
            if (cancelled.get()) {
              tooLate.accept(result);
            } else {
              Platform.runLater(() -> deliver(result, then, tooLate, cancelled));
            }
          } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "work for the window failed", e);
            Platform.runLater(
                () -> {
                  faults.accept(e);
                  failed.run();
                });
          }
        });
    return () -> cancelled.set(true);
  }

  private <T> void deliver(
      T result, Consumer<T> then, Consumer<T> tooLate, AtomicBoolean cancelled) {
    if (cancelled.get()) {
      workers.execute(() -> tooLate.accept(result));
    } else {
      then.accept(result);
    }
  }

  @Override
  public Job after(Duration delay, Runnable then) {
    var pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
    pause.setOnFinished(_ -> then.run());
    pause.play();
    return pause::stop;
  }

  @Override
  public void inWindow(Runnable then) {
    Platform.runLater(then);
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
