package dev.ownhand.platform.tray;

import dev.ownhand.platform.OperatingSystem;
import java.util.Map;

/** Our icon in the tray. Where there is no tray, it waits for one. */
public interface Tray extends AutoCloseable {
  /** Shows something else from now on. */
  void show(Face face);

  /** Whether there is a tray, so that somebody can see it; as far as is known by now. */
  boolean isThere();

  @Override
  void close();

  /**
   * Puts an icon there; on a thread of its own, for that takes its time.
   *
   * @param chosen called on some thread when the icon itself is clicked
   */
  static Tray open(
      OperatingSystem system, Map<String, String> environment, Face face, Runnable chosen) {
    return switch (system) {
      case LINUX -> new BusTray(environment, face, chosen);
      case MAC, WINDOWS -> new AwtTray(face, chosen);
    };
  }
}
