package dev.ownhand.server;

import dev.ownhand.auth.Ending;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.Visit;
import java.util.Locale;
import java.util.Optional;

/** How a visit stands, as the page shows it. */
enum VisitStanding {
  PREPARING,
  ABSENT,
  LOCKED,
  WAITING,
  GRANTED,
  DECLINED,
  EXPIRED,
  BLOCKED,
  REPLACED;

  static VisitStanding of(Visit visit, Household.Condition condition) {
    Optional<Ending> ending = visit.ending();
    if (ending.isPresent()) {
      return switch (ending.get()) {
        case GRANTED -> GRANTED;
        case DECLINED -> DECLINED;
        case EXPIRED -> EXPIRED;
        case BLOCKED -> BLOCKED;
        case REPLACED -> REPLACED;
      };
    }
    return switch (condition) {
      case ABSENT -> ABSENT;
      case LOCKED -> LOCKED;
      case OPEN -> visit.manifest().isPresent() ? WAITING : PREPARING;
    };
  }

  /** The word for it in page and event stream. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
