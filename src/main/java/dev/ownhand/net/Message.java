package dev.ownhand.net;

import dev.ownhand.base.WebAddress;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent to a server.
 *
 * @param headers printable ASCII alone, names and values
 * @param cargo the body; only with {@link Method#POST}
 */
public record Message(
    Method method,
    WebAddress address,
    Map<String, String> headers,
    Optional<Cargo> cargo,
    Patience patience) {
  public Message {
    headers = Map.copyOf(headers);
    boolean plain =
        headers.entrySet().stream()
            .allMatch(header -> !header.getKey().isEmpty() && isPlain(header.getKey()) && isPlain(header.getValue()));
    if (!plain || (cargo.isPresent() && method != Method.POST)) {
      throw new IllegalArgumentException("not a message");
    }
  }

  /** What is to be done. */
  public enum Method {
    GET,
    HEAD,
    POST,
    DELETE;

    /** Whether asking twice, or somewhere else, is the same as asking once. */
    boolean onlyReads() {
      return this == GET || this == HEAD;
    }
  }

  /** Whether a text may stand in a header: printable ASCII, blanks inside included. */
  public static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f) && text.equals(text.strip());
  }

  /** Neither headers nor cargo: there may be credentials among them. */
  @Override
  public String toString() {
    return method + " " + address;
  }
}
