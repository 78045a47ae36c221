package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.program.Program;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand handler remove}. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Take back what was installed, so that links are opened as before.")
final class HandlerRemoveCommand implements Callable<Integer> {
  @ParentCommand private HandlerCommand parent;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.cli().terminal();
    try (Program program = parent.cli().program()) {
      LinkHandler.Change change = program.linkHandler().remove();
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
