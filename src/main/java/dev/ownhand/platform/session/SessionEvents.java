package dev.ownhand.platform.session;

import dev.ownhand.platform.OperatingSystem;
import java.util.Map;
import java.util.function.Consumer;

/** Listens for what happens to the person's session, where the system tells it. */
public final class SessionEvents implements AutoCloseable {
  private final AutoCloseable listening;

  private SessionEvents(AutoCloseable listening) {
    this.listening = listening;
  }

  /**
   * Begins to listen, on a thread of its own. Where nobody tells, nothing happens.
   *
   * @param listener told on some thread; may take its time
   */
  public static SessionEvents listen(
      OperatingSystem system, Map<String, String> environment, Consumer<SessionEvent> listener) {
    return new SessionEvents(
        switch (system) {
          case LINUX -> new BusSession(environment, listener);
          case MAC, WINDOWS -> new AwtSession(listener);
        });
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("the session is not let go", e);
    }
  }
}
