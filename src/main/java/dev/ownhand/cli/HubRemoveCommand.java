package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub rm}. */
@Command(name = "rm", mixinStandardHelpOptions = true, description = "Remove a file for good.")
final class HubRemoveCommand implements Callable<Integer> {
  @ParentCommand private HubCommand parent;

  @Mixin private final Passwords passwords = new Passwords();

  @Mixin private final ShelfChoice choice = new ShelfChoice();

  @Mixin private final NamedHub hub = new NamedHub();

  @Parameters(paramLabel = "PATH", description = "Its name, as the app spells it.")
  private String path;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    return HubWork.run(
        parent.cli(),
        passwords,
        work -> work.withFile(choice, hub, path, file -> remove(work, file)));
  }

  private Exit remove(HubWork work, HubFile file) {
    return switch (work.storage().delete(file.shelf(), file.place(), file.path())) {
      case HubReply.Failed<FilePath>(HubTrouble trouble) -> work.failed(trouble);
      case HubReply.Done<FilePath>(FilePath gone) -> {
        if (json) {
          work.terminal()
              .print(
                  Json.write(HubJson.at(file.shelf(), file.place()).with("removed", gone.text())));
        }
        yield Exit.OK;
      }
    };
  }
}
