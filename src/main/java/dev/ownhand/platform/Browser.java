package dev.ownhand.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * A browser that runs, and how it is reached.
 *
 * @param command program and options, to which an address is added
 */
public record Browser(List<String> command) {
  public Browser {
    command = List.copyOf(command);
  }

  List<String> with(String address) {
    var words = new ArrayList<>(command);
    words.add(address);
    return words;
  }
}
