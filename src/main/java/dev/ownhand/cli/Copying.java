package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Conflicts;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Plan;
import picocli.CommandLine.Option;

/** How something is copied, and how that is told. */
final class Copying {
  @Option(
      names = "--replace",
      description = "Replace files that are there already with another content; else they stay.")
  private boolean replace;

  @Option(names = "--dry-run", description = "Only tell what would happen.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  boolean isDryRun() {
    return dryRun;
  }

  Conflicts conflicts() {
    return replace ? Conflicts.REPLACED : Conflicts.KEPT;
  }

  /** What would happen. */
  Exit planned(Plan plan, HubWork work) {
    if (json) {
      work.terminal().print(Json.write(HubJson.plan(plan)));
      return Exit.OK;
    }
    return work.planned(plan);
  }

  /** What came of it. */
  Exit told(HubReply<Outcome> reply, HubWork work) {
    return switch (reply) {
      case HubReply.Failed<Outcome>(HubTrouble trouble) -> work.failed(trouble);
      case HubReply.Done<Outcome>(Outcome outcome) -> {
        if (json) {
          work.terminal().print(Json.write(HubJson.outcome(outcome, work.texts())));
          yield HubWork.exit(outcome);
        }
        yield work.told(outcome);
      }
    };
  }
}
