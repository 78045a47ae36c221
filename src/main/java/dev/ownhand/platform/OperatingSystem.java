package dev.ownhand.platform;

import java.util.Locale;

/** The systems whose customs we know. */
public enum OperatingSystem {
  /** Linux, and every other system that is neither of the two below. */
  LINUX,
  MAC,
  WINDOWS;

  /** The system that Java names so in {@code os.name}. */
  public static OperatingSystem named(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
