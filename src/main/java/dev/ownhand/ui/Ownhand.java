package dev.ownhand.ui;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program as the toolkit knows it: after this class desktops name the windows, and tell whose they are. */
public final class Ownhand extends Application {
  private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

  /** For the toolkit. */
  public Ownhand() {}

  /** Starts the toolkit, once. It goes on without windows. */
  static void begin() {
    Thread.ofPlatform().daemon().name("toolkit").start(Ownhand::launched);
    STARTED.join();
  }

  private static void launched() {
    try {
      launch(Ownhand.class);
    } catch (RuntimeException | Error e) {
      STARTED.completeExceptionally(e);
    }
  }

  @Override
  public void start(Stage unused) {
    Platform.setImplicitExit(false);
    STARTED.complete(null);
  }
}
