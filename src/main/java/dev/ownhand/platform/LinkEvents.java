package dev.ownhand.platform;

import java.awt.Desktop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Links as macOS brings them: to the program that runs, or to one that it starts for them. They come soon
 * after the start, so this is begun before anything else; until somebody takes them they wait.
 */
public final class LinkEvents {
  private static final int MOST_WAITING = 16;

  private final List<String> waiting = new ArrayList<>();
  private @Nullable Consumer<String> taker;

  private LinkEvents() {}

  /** Listens from now on, where links come like this. */
  public static LinkEvents begin(OperatingSystem system) {
    var events = new LinkEvents();
    boolean isUsed =
        system == OperatingSystem.MAC
            && Desktop.isDesktopSupported()
            && Desktop.getDesktop().isSupported(Desktop.Action.APP_OPEN_URI);
    if (isUsed) {
      Desktop.getDesktop().setOpenURIHandler(event -> events.came(event.getURI().toString()));
    }
    return events;
  }

  /** Gives what came and what comes to somebody, each on a thread of its own. */
  public synchronized void takenBy(Consumer<String> links) {
    taker = links;
    waiting.forEach(this::give);
    waiting.clear();
  }

  synchronized void came(String link) {
    if (taker != null) {
      give(link);
    } else if (waiting.size() < MOST_WAITING) {
      waiting.add(link);
    }
  }

  private void give(String link) {
    Consumer<String> links = taker;
    if (links != null) {
      Thread.ofVirtual().start(() -> links.accept(link));
    }
  }
}
