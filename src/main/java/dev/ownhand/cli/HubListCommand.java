package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import dev.ownhand.texts.StorageTexts;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub ls}. */
@Command(
    name = "ls",
    mixinStandardHelpOptions = true,
    description = "List the files of an app, or those of an identity itself.")
final class HubListCommand implements Callable<Integer> {
  @ParentCommand private HubCommand parent;

  @Mixin private final Passwords passwords = new Passwords();

  @Mixin private final ShelfChoice choice = new ShelfChoice();

  @Mixin private final NamedHub hub = new NamedHub();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    return HubWork.run(
        parent.cli(),
        passwords,
        work -> work.withShelf(choice, hub, (shelf, place) -> list(work, shelf, place)));
  }

  private Exit list(HubWork work, Shelf shelf, Place place) {
    return switch (work.storage().listAll(shelf, place)) {
      case HubReply.Failed<Listing>(HubTrouble trouble) -> work.failed(trouble);
      case HubReply.Done<Listing>(Listing listing) -> {
        if (json) {
          work.terminal()
              .print(
                  Json.write(
                      HubJson.at(shelf, place)
                          .with("files", HubJson.array(listing.files(), HubJson::file))
                          .with("passedOver", JsonValue.number(listing.passedOver()))));
        } else {
          listing.files().forEach(file -> work.terminal().print(line(file, work.texts())));
          work.sayPassedOver(listing.passedOver());
        }
        yield Exit.OK;
      }
    };
  }

  private static String line(FileStat file, StorageTexts texts) {
    return "%10s  %s  %s"
        .formatted(
            texts.size(file.length()),
            file.modified().truncatedTo(ChronoUnit.SECONDS),
            StorageTexts.name(file.path().text()));
  }
}
