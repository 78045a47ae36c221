package dev.ownhand.ui;

import dev.ownhand.program.Program;
import dev.ownhand.texts.Texts;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The window as the rest of the program knows it. May be called from any thread. */
public final class Window implements AutoCloseable {
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Desktop desktop;

  /** Starts the toolkit, and makes the window without showing it yet. */
  public Window(Program program, Texts texts, Program.Host host) {
    var made = new CountDownLatch(1);
    try {
      Ownhand.begin();
      Platform.runLater(
          () -> {
            desktop = new Desktop(program, texts, host, ended::countDown);
            made.countDown();
          });
      made.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Brings the main window to the front. */
  public void show() {
    tell(Desktop::show);
  }

  /** Takes requests in without showing the main window. */
  public void waitUnseen() {
    tell(Desktop::waitUnseen);
  }

  /** Whether a tray shows Ownhand; empty while nobody has looked for one. */
  public Optional<Boolean> isInTray() {
    return Optional.ofNullable(desktop).flatMap(Desktop::isInTray);
  }

  private void tell(Consumer<Desktop> word) {
    Platform.runLater(
        () -> {
          Desktop made = desktop;
          if (made != null) {
            word.accept(made);
          }
        });
  }

  /** Waits until the person has quit. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    ended.countDown();
  }
}
