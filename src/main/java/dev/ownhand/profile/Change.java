package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * A part in which two versions of a profile differ.
 *
 * @param path the members that lead to it, outermost first; an element of a list by its name in there
 * @param before empty if it was not there
 * @param after empty if it is not there any more
 */
public record Change(List<String> path, Optional<JsonValue> before, Optional<JsonValue> after) {
  public Change {
    path = List.copyOf(path);
  }
}
