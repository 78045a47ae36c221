package dev.ownhand.cli;

import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Instance;
import dev.ownhand.platform.Message;
import dev.ownhand.program.Handed;
import dev.ownhand.program.Program;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code ownhand} without a command: the window, that of the running Ownhand if one runs. */
final class WindowStart {
  private WindowStart() {}

  /** Without showing it. If Ownhand runs already there is nothing to do. */
  static Exit hidden(Program program, Terminal terminal) {
    Exit exit =
        Claims.alone(
            program,
            terminal,
            instance -> open(program, program::readyWindow, terminal, instance, Optional.empty()));
    return exit == Exit.ALREADY_RUNNING ? Exit.OK : exit;
  }

  static Exit run(Program program, Terminal terminal) {
    Message wish = Message.of(Handed.WINDOW);
    return switch (program.handOver(wish)) {
      case HandOver.Answer answer -> told(answer, program, terminal);
      case HandOver.NobodyThere ignored ->
          Claims.aloneOrHandedOver(
              program,
              terminal,
              instance -> open(program, terminal, instance, Optional.empty()),
              wish,
              answer -> told(answer, program, terminal));
    };
  }

  private static Exit told(HandOver.Answer answer, Program program, Terminal terminal) {
    return switch (answer) {
      case HandOver.Delivered ignored -> {
        terminal.say("cli.window.running");
        yield Exit.OK;
      }
      case HandOver.Refused ignored -> {
        terminal.say("cli.running", program.home().toString());
        yield Exit.ALREADY_RUNNING;
      }
    };
  }

  /** Shows the window, sees to a link if there is one, and stays until the window is to end. */
  static Exit open(
      Program program, Terminal terminal, Instance instance, Optional<String> link) {
    return open(program, program::showWindow, terminal, instance, link);
  }

  private static Exit open(
      Program program,
      Supplier<Program.Showing> window,
      Terminal terminal,
      Instance instance,
      Optional<String> link) {
    switch (window.get()) {
      case Program.Showing.NoScreen ignored -> {
        terminal.say("cli.window.no_screen");
        return Exit.USAGE;
      }
      case Program.Showing.Shown ignored -> {
        if (!instance.listen(message -> Handed.take(message, program))) {
          terminal.say("cli.serve.deaf");
        }
        link.map(handed -> Handed.take(Message.fromHere(handed), program))
            .filter(answer -> answer instanceof HandOver.Refused)
            .ifPresent(_ -> terminal.say("cli.link.refused", "no-browser"));
        try {
          program.awaitWindow();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return Exit.OK;
      }
    }
  }
}
