package dev.ownhand.ui;

import dev.ownhand.settings.Settings.Theme;
import dev.ownhand.ui.theme.Look;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** JavaFX without a screen, started once for all tests of a process. */
public final class Toolkit {
  private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

  static {
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          STARTED.complete(null);
        });
  }

  private static @Nullable Look look;

  private Toolkit() {}

  /** Does something on the window's thread and waits for it. */
  public static <T> T inWindow(Supplier<T> task) {
    wait(STARTED);
    if (Platform.isFxApplicationThread()) {
      return task.get();
    }
    var done = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            done.complete(task.get());
          } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    return wait(done);
  }

  /** Does something on the window's thread and waits for it. */
  public static void inWindow(Runnable task) {
    inWindow(
        () -> {
          task.run();
          return true;
        });
  }

  /** Has every scene from now on in this theme. */
  static void choose(Theme theme) {
    inWindow(() -> look().choose(theme));
  }

  /** Gives a scene the style that holds now. On the window's thread. */
  public static void dress(Scene scene) {
    look().dress(scene);
  }

  private static Look look() {
    Look made = look == null ? new Look(Theme.LIGHT) : look;
    look = made;
    return made;
  }

  private static <T> T wait(CompletableFuture<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
