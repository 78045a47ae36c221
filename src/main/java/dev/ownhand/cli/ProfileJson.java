package dev.ownhand.cli;

import dev.ownhand.publishing.Seen;
import dev.ownhand.publishing.Standing;

/** States of profiles as JSON. Part of the contract, see README. */
final class ProfileJson {
  private ProfileJson() {}

  static String word(Standing standing) {
    return switch (standing) {
      case Standing.NotLooked _ -> "not-looked";
      case Standing.Never _ -> "never-published";
      case Standing.Published _ -> "published";
      case Standing.NotReached _ -> "not-reached";
      case Standing.Waiting _ -> "waiting";
      case Standing.Clashing _ -> "clashing";
      case Standing.Forged _ -> "forged";
      case Standing.TooLarge _ -> "too-large";
    };
  }

  static String word(Seen seen) {
    return switch (seen) {
      case Seen.Found _ -> "genuine";
      case Seen.Forged _ -> "forged";
      case Seen.NotFound _ -> "not-found";
      case Seen.NotAnId _ -> "not-an-id";
      case Seen.NamesUnknown _ -> "names-unknown";
      case Seen.Refused _ -> "refused";
      case Seen.NotReached _ -> "not-reached";
    };
  }
}
