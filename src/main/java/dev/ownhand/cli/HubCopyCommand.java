package dev.ownhand.cli;

import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import dev.ownhand.storage.Shelf;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub copy}. */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description = "Copy files from one hub to another. Nothing is removed where they come from.")
final class HubCopyCommand implements Callable<Integer> {
  @ParentCommand private HubCommand parent;

  @Mixin private final Passwords passwords = new Passwords();

  @Mixin private final ShelfChoice choice = new ShelfChoice();

  @Mixin private final Copying copying = new Copying();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "HUB",
      description = "\"built-in\", or the address of another hub.")
  private String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "HUB",
      description = "\"built-in\", or the address of another hub.")
  private String to;

  @Override
  public Integer call() {
    return HubWork.run(
        parent.cli(),
        passwords,
        work ->
            work.withShelves(
                choice,
                shelves ->
                    work.withPlace(
                        from,
                        here -> work.withPlace(to, there -> copy(work, shelves, here, there)))));
  }

  private Exit copy(HubWork work, List<Shelf> shelves, Place here, Place there) {
    if (here.equals(there)) {
      work.terminal().say("cli.hub.copy.same");
      return Exit.USAGE;
    }
    if (copying.isDryRun()) {
      return switch (work.storage().plan(shelves, here, there)) {
        case HubReply.Failed<Plan>(HubTrouble trouble) -> work.failed(trouble);
        case HubReply.Done<Plan>(Plan plan) -> copying.planned(plan, work);
      };
    }
    return copying.told(
        work.telling(
            progress ->
                work.storage().copy(shelves, here, there, copying.conflicts(), progress)),
        work);
  }
}
