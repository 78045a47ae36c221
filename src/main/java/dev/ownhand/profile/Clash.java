package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * A part of a profile that was changed here and elsewhere, each time otherwise.
 *
 * @param path the members that lead to it, outermost first; an element of a list by its name in there
 * @param mine what it is here, empty if it was removed
 * @param theirs what it is elsewhere, empty if it was removed
 */
public record Clash(List<String> path, Optional<JsonValue> mine, Optional<JsonValue> theirs) {
  public Clash {
    path = List.copyOf(path);
  }

  /** Whose word holds. */
  public enum Side {
    MINE,
    THEIRS
  }
}
