package dev.ownhand.platform;

import java.util.Map;

/** Whether a window can be shown. */
public final class Screen {
  private Screen() {}

  /** On Linux, and what is like it, windows need an X server; Wayland desktops bring one. */
  public static boolean isThere(OperatingSystem system, Map<String, String> environment) {
    return switch (system) {
      case LINUX -> !environment.getOrDefault("DISPLAY", "").isEmpty();
      case MAC, WINDOWS -> true;
    };
  }
}
