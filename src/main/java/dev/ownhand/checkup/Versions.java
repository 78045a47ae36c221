package dev.ownhand.checkup;

import dev.ownhand.base.Printable;
import java.util.Map;
import java.util.Optional;

/**
 * Which program runs on what.
 *
 * @param program empty if it was not packaged
 * @param toolkit that of the window, if it is known
 * @param desktop what the desktop calls itself, if it does
 * @param session what kind of session it is, such as {@code wayland}
 */
public record Versions(
    Optional<String> program,
    String java,
    Optional<String> toolkit,
    String system,
    Optional<String> desktop,
    Optional<String> session) {
  private static final int MOST_CHARS = 60;

  /** Those of this process. */
  public static Versions here(Optional<String> program, Map<String, String> environment) {
    return new Versions(
        program,
        System.getProperty("java.runtime.version", ""),
        Optional.ofNullable(System.getProperty("javafx.runtime.version")),
        line(
            System.getProperty("os.name", "")
                + " "
                + System.getProperty("os.version", "")
                + " "
                + System.getProperty("os.arch", "")),
        told(environment, "XDG_CURRENT_DESKTOP"),
        told(environment, "XDG_SESSION_TYPE"));
  }

  private static Optional<String> told(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(Versions::line)
        .filter(text -> !text.isEmpty());
  }

  private static String line(String text) {
    return Printable.line(text, MOST_CHARS);
  }
}
