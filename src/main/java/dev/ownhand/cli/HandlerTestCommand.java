package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Message;
import dev.ownhand.platform.handler.Trials;
import dev.ownhand.program.Handed;
import dev.ownhand.program.Program;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand handler test}. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "Open a link for trial, and tell whether the system brings it to Ownhand.")
final class HandlerTestCommand implements Callable<Integer> {
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(5);

  @ParentCommand private HandlerCommand parent;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.cli().terminal();
    try (Program program = parent.cli().program();
        Trials.Trial trial = program.trials().begin()) {
      return switch (program.handOver(Message.of(Handed.AWAIT + trial.link()))) {
        case HandOver.Delivered _ -> told(elsewhere(program, trial), terminal).code();
        case HandOver.NobodyThere _ ->
            Claims.alone(
                    program,
                    terminal,
                    instance -> {
                      instance.listen(message -> Handed.take(message, program));
                      return told(trial.run(Trials.LIMIT), terminal);
                    })
                .code();
        case HandOver.Refused _ -> {
          terminal.say("cli.running", program.home().toString());
          yield Exit.ALREADY_RUNNING.code();
        }
      };
    }
  }

  /** The link comes to the running Ownhand, which is asked whether it has. */
  private static Trials.Outcome elsewhere(Program program, Trials.Trial trial) {
    long start = System.nanoTime();
    if (!trial.open()) {
      return new Trials.Outcome.NotOpened();
    }
    var question = Message.of(Handed.HAS_COME + trial.link());
    while (true) {
      var took = Duration.ofNanos(System.nanoTime() - start);
      if (program.handOver(question) instanceof HandOver.Delivered) {
        return new Trials.Outcome.Came(took);
      }
      if (took.compareTo(Trials.LIMIT) > 0) {
        return new Trials.Outcome.Lost();
      }
      LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
    }
  }

  private Exit told(Trials.Outcome outcome, Terminal terminal) {
    String sentence =
        switch (outcome) {
          case Trials.Outcome.Came(Duration took) ->
              terminal.texts().text("cli.handler.came", String.valueOf(took.toMillis()));
          case Trials.Outcome.Lost() ->
              terminal
                  .texts()
                  .text("cli.handler.lost", String.valueOf(Trials.LIMIT.toSeconds()));
          case Trials.Outcome.NotOpened(), Trials.Outcome.Cancelled() ->
              terminal.texts().text("cli.handler.not_opened");
        };
    boolean came = outcome instanceof Trials.Outcome.Came;
    if (json) {
      JsonValue.Obj told = JsonValue.Obj.empty().with("came", JsonValue.bool(came));
      terminal.print(
          Json.write(
              outcome instanceof Trials.Outcome.Came(Duration took)
                  ? told.with("milliseconds", JsonValue.number(took.toMillis()))
                  : told));
    } else if (came) {
      terminal.print(sentence);
    }
    if (!came) {
      terminal.tell(sentence);
    }
    return came ? Exit.OK : Exit.REFUSED;
  }
}
