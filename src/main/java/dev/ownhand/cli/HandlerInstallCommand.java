package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.program.Program;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand handler install}. */
@Command(name = "install", mixinStandardHelpOptions = true, description = "Have sign-in links opened by this Ownhand.")
final class HandlerInstallCommand implements Callable<Integer> {
  @ParentCommand private HandlerCommand parent;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.cli().terminal();
    try (Program program = parent.cli().program()) {
      LinkHandler.Change change = program.linkHandler().install();
      HandlerTold told = HandlerTold.of(change, terminal.texts());
      if (json) {
        terminal.print(Json.write(told.json()));
      }
      if (change instanceof LinkHandler.Change.NotDone) {
        terminal.tell(told.sentence());
        return Exit.REFUSED.code();
      }
      return Exit.OK.code();
    }
  }
}
