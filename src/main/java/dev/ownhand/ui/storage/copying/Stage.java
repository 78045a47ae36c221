package dev.ownhand.ui.storage.copying;

import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Plan;

/** How far a transfer has come. */
public sealed interface Stage {
  /** It is being chosen what to copy, and where to. */
  record Choosing() implements Stage {}

  /** It is known what copying would do. */
  record Planned(Plan plan) implements Stage {}

  /** It is being copied. */
  record Running() implements Stage {}

  /** It has ended; what failed can be tried again. */
  record Ended(Outcome outcome) implements Stage {}
}
