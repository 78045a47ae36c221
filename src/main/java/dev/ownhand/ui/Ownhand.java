package dev.ownhand.ui;

import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The program as the window toolkit wants it. Its name is what desktops know the windows by: without one, every
 * program made with the toolkit has the same, and so the icon of another.
 */
public final class Ownhand extends Application {
  private static final CountDownLatch STARTED = new CountDownLatch(1);

  /** Starts the toolkit and waits for it. */
  static void begin() throws InterruptedException {
    Thread.ofPlatform().daemon().name("toolkit").start(() -> launch(Ownhand.class));
    STARTED.await();
  }

  /** The first window that the toolkit offers is not used. */
  @Override
  public void start(Stage unused) {
    Platform.setImplicitExit(false);
    STARTED.countDown();
  }
}
