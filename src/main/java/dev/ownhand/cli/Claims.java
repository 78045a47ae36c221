package dev.ownhand.cli;

import dev.ownhand.platform.Claim;
import dev.ownhand.platform.Instance;
import dev.ownhand.program.Program;
import java.util.Locale;
import java.util.function.Function;

/** Runs what needs the data folder for itself alone. */
final class Claims {
  private Claims() {}

  /** Runs a task while the folder is ours, or says at once who has it. */
  static Exit alone(
      Program program, Terminal terminal, Function<Instance, Exit> task) {
    return switch (program.claim()) {
      case Claim.First(Instance instance) -> {
        // What was opened is closed before somebody else can have the folder.
        try (instance;
            program) {
          yield task.apply(instance);
        }
      }
      case Claim.Taken ignored -> {
        terminal.say("cli.running", program.home().toString());
        yield Exit.ALREADY_RUNNING;
      }
      case Claim.Unusable(Claim.Obstacle obstacle) -> {
        terminal.say("cli.home.unusable." + word(obstacle), program.home().toString());
        yield Exit.UNREADABLE;
      }
    };
  }

  /** The word for an obstacle in the bundle. */
  static String word(Claim.Obstacle obstacle) {
    return obstacle.name().toLowerCase(Locale.ROOT);
  }
}
