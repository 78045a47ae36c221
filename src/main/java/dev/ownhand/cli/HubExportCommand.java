package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Take files out of the built-in hub: all of them, or those of an app or an identity.")
final class HubExportCommand implements Callable<Integer> {
  @ParentCommand private HubCommand parent;

  @Mixin private final Passwords passwords = new Passwords();

  @Mixin private final ShelfChoice choice = new ShelfChoice();

  @Parameters(
      paramLabel = "TARGET",
      description = "A folder that is empty or not there yet, or an archive named .zip.")
  private Path target;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    if (!isFree(target)) {
      parent.cli().terminal().say("cli.hub.export.there", target.toString());
      return Exit.REFUSED.code();
    }
    return HubWork.run(
        parent.cli(),
        passwords,
        work -> work.withShelves(choice, shelves -> takeOut(work, shelves)));
  }

  /** Nothing that is there already is replaced. */
  private static boolean isFree(Path target) {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(target) || target.toString().endsWith(".zip")) {
      return false;
    }
    try (Stream<Path> inside = Files.list(target)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private Exit takeOut(HubWork work, List<Shelf> shelves) {
    return switch (work.telling(
        progress -> work.storage().takeOut(shelves, new Place.Here(), target, progress))) {
      case HubReply.Failed<Outcome>(HubTrouble trouble) -> work.failed(trouble);
      case HubReply.Done<Outcome>(Outcome outcome) -> {
        if (json) {
          work.terminal()
              .print(
                  Json.write(
                      HubJson.outcome(outcome, work.texts())
                          .with("target", target.toAbsolutePath().toString())));
        } else {
          work.sayPassedOver(outcome.passedOver());
          work.terminal()
              .say("cli.hub.export.done", work.texts().files(outcome.copied()), target.toString());
        }
        yield HubWork.exit(outcome);
      }
    };
  }
}
