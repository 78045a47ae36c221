package dev.ownhand.ui.storage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ends work that waits for a hub, as hubs promise it: by interrupting the thread that waits. */
public final class Interruption {
  private @Nullable Thread worker;
  private boolean interrupted;

  /** Does something that may be interrupted meanwhile; not afterwards. */
  public <T> T during(Supplier<T> work) {
    begin();
    try {
      return work.get();
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    worker = Thread.currentThread();
    if (interrupted) {
      worker.interrupt();
    }
  }

  private synchronized void end() {
    worker = null;
    // The thread goes on to other things, as if nothing had been.
    var _ = Thread.interrupted();
  }

  /** Ends it now, or as soon as it begins. */
  public synchronized void interrupt() {
    interrupted = true;
    if (worker != null) {
      worker.interrupt();
    }
  }
}
