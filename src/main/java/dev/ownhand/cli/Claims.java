package dev.ownhand.cli;

import dev.ownhand.platform.Claim;
import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Instance;
import dev.ownhand.platform.Message;
import dev.ownhand.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs what needs the data folder for itself alone. */
final class Claims {
  /** How long a slow machine takes from claiming the folder to listening. */
  private static final Duration BEGINNING = Duration.ofSeconds(15);

  private Claims() {}

  /** Runs a task while the folder is ours, or says at once who has it. */
  static Exit alone(
      Program program, Terminal terminal, Function<Instance, Exit> task) {
    return aloneOr(program, terminal, task, () -> saidToRun(program, terminal));
  }

  /** Hands over what to do to whoever has the folder; it may have begun just now, and not listen yet. */
  static Exit aloneOrHandedOver(
      Program program,
      Terminal terminal,
      Function<Instance, Exit> task,
      Message message,
      Function<HandOver.Answer, Exit> answered) {
    return aloneOr(
        program,
        terminal,
        task,
        () -> {
          Instant end = Instant.now().plus(BEGINNING);
          while (Instant.now().isBefore(end)) {
            if (program.handOver(message) instanceof HandOver.Answer answer) {
              return answered.apply(answer);
            }
            Openings.sitOut(Duration.ofMillis(100));
          }
          return saidToRun(program, terminal);
        });
  }

  private static Exit saidToRun(Program program, Terminal terminal) {
    terminal.say("cli.running", program.home().toString());
    return Exit.ALREADY_RUNNING;
  }

  private static Exit aloneOr(
      Program program, Terminal terminal, Function<Instance, Exit> task, Supplier<Exit> taken) {
    return switch (program.claim()) {
      case Claim.First(Instance instance) -> {
        // What was opened is closed before somebody else can have the folder.
        try (instance;
            program) {
          yield task.apply(instance);
        }
      }
      case Claim.Taken ignored -> taken.get();
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
