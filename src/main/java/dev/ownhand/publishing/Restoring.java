package dev.ownhand.publishing;

import dev.ownhand.profile.Person;
import java.util.List;

/** An old version of a profile, taken up again. */
final class Restoring {
  /** What is not the person's to say, but where things are. */
  private static final List<String> WHEREABOUTS = List.of("apps", "appsMeta", "api");

  private Restoring() {}

  /** The old version, at the places of today. */
  static Person of(Person old, Person now) {
    Person restored = old;
    for (String member : WHEREABOUTS) {
      Person before = restored;
      restored =
          now.members()
              .get(member)
              .map(value -> before.with(member, value))
              .orElseGet(() -> before.without(member));
    }
    return restored;
  }
}
