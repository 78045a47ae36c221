package dev.ownhand.platform;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a later start hands to the running instance, in one line.
 *
 * @param starter number of the process that was started with it, as far as it is known; who started that
 *     one may be of interest
 * @param text what is to be done, trusted by nobody
 */
public record Message(OptionalLong starter, String text) {
  private static final Pattern LINE =
      Pattern.compile("(?:-|(?<starter>[1-9][0-9]{0,9})) (?<text>.*)", Pattern.DOTALL);

  /** Longest number of a process and the blank behind it. */
  static final int HEAD_BYTES = 11;

  /** A message of which nobody needs to know who sent it. */
  public static Message of(String text) {
    return new Message(OptionalLong.empty(), text);
  }

  /** A message of this very process. */
  public static Message fromHere(String text) {
    return new Message(OptionalLong.of(ProcessHandle.current().pid()), text);
  }

  /** Empty if the line is no message. */
  static Optional<Message> ofLine(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String starter = matcher.group("starter");
    return Optional.of(
        new Message(
            starter == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(starter)),
            matcher.group("text")));
  }

  String line() {
    return (starter.isPresent() ? String.valueOf(starter.getAsLong()) : "-") + " " + text;
  }

  /** Shows no text: links do not belong in logs. */
  @Override
  public String toString() {
    return "Message";
  }
}
