package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.program.Program;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand handler status}. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Tell who opens sign-in links.")
final class HandlerStatusCommand implements Callable<Integer> {
  @ParentCommand private HandlerCommand parent;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.cli().terminal();
    try (Program program = parent.cli().program()) {
      HandlerTold told = HandlerTold.of(program.linkHandler().standing(), terminal.texts());
      terminal.print(json ? Json.write(told.json()) : told.sentence());
      return Exit.OK.code();
    }
  }
}
