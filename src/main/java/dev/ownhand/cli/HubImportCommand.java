package dev.ownhand.cli;

import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Incoming;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import dev.ownhand.texts.StorageTexts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Bring back into the built-in hub what \"ownhand hub export\" took out.")
final class HubImportCommand implements Callable<Integer> {
  @ParentCommand private HubCommand parent;

  @Mixin private final Passwords passwords = new Passwords();

  @Mixin private final Copying copying = new Copying();

  @Parameters(paramLabel = "SOURCE", description = "The folder or archive.")
  private Path source;

  @Override
  public Integer call() {
    return HubWork.run(parent.cli(), passwords, this::bringBack);
  }

  private Exit bringBack(HubWork work) {
    var here = new Place.Here();
    return switch (work.storage().incoming(source, here)) {
      case Incoming.Good(Plan plan) ->
          copying.isDryRun()
              ? copying.planned(plan, work)
              : copying.told(
                  work.telling(
                      progress ->
                          work.storage().bringBack(source, here, copying.conflicts(), progress)),
                  work);
      case Incoming.NotAnArchive() -> refused(work, "cli.hub.import.none", Exit.REFUSED);
      case Incoming.TooNew _ -> refused(work, "cli.hub.import.new", Exit.UNREADABLE);
      case Incoming.Damaged(String what) ->
          refused(work, "cli.hub.import.damaged", Exit.UNREADABLE, StorageTexts.name(what));
      case Incoming.NoTarget(HubTrouble why) -> work.failed(why);
      case Incoming.Locked() -> refused(work, "cli.hub.import.locked", Exit.REFUSED);
    };
  }

  private static Exit refused(HubWork work, String key, Exit exit, Object... facts) {
    work.terminal().say(key, facts);
    return exit;
  }
}
