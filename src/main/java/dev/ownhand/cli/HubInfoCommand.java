package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.checkup.HubStanding;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.platform.Claim;
import dev.ownhand.platform.Instance;
import dev.ownhand.program.HubLook;
import dev.ownhand.program.Program;
import dev.ownhand.storage.Connecting;
import dev.ownhand.storage.Occupied;
import dev.ownhand.storage.Shelf;
import dev.ownhand.texts.CheckupTexts;
import dev.ownhand.texts.StorageTexts;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub info}: how is the built-in hub, or is there one at that address? */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description = {
      "Tell how the built-in hub is and how much lies where, or ask who is at an address.",
      "Needs no password; with one, the apps are named."
    })
final class HubInfoCommand implements Callable<Integer> {
  @ParentCommand private HubCommand parent;

  @Mixin private final Passwords passwords = new Passwords();

  @Parameters(arity = "0..1", paramLabel = "URL", description = "The address of another hub.")
  private @Nullable String url;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** What there is to be told. Of a hub that another process has open, only that. */
  private record Info(HubStanding standing, Optional<List<Occupied>> occupied) {}

  @Override
  public Integer call() {
    try (Program program = parent.cli().program()) {
      return (url == null ? ours(program) : other(program, url)).code();
    }
  }

  private Exit other(Program program, String address) {
    Terminal terminal = parent.cli().terminal();
    Connecting connecting = program.storage().connect(address);
    if (connecting instanceof Connecting.Connected(HubPlace hub)) {
      terminal.print(
          json
              ? Json.write(
                  JsonValue.Obj.empty().with("url", hub.url()).with("readPrefix", hub.readPrefix()))
              : terminal.texts().text("cli.hub.info.other", hub.url(), hub.readPrefix()));
      return Exit.OK;
    }
    terminal.tell(new StorageTexts(terminal.texts()).connecting(connecting));
    return Exit.REFUSED;
  }

  private Exit ours(Program program) {
    Terminal terminal = parent.cli().terminal();
    if (!Files.exists(program.home())) {
      return told(program, new Info(HubLook.closed(program), Optional.of(List.of())));
    }
    return switch (program.claim()) {
      case Claim.First(Instance instance) -> {
        try (instance;
            program) {
          yield look(program);
        }
      }
      case Claim.Taken _ ->
          told(program, new Info(HubLook.elsewhere(program), Optional.empty()));
      case Claim.Unusable(Claim.Obstacle obstacle) -> {
        terminal.say("cli.home.unusable." + Claims.word(obstacle), program.home().toString());
        yield Exit.UNREADABLE;
      }
    };
  }

  private Exit look(Program program) {
    Optional<Exit> closed =
        passwords.isGiven()
            ? Openings.open(program.household(), passwords, parent.cli().terminal())
            : Optional.empty();
    if (closed.isPresent()) {
      return closed.get();
    }
    HubStanding standing = HubLook.ours(program);
    boolean isThere = Files.exists(program.hubSite().folder());
    return told(
        program,
        new Info(standing, Optional.of(isThere ? program.storage().occupied() : List.of())));
  }

  private Exit told(Program program, Info info) {
    Terminal terminal = parent.cli().terminal();
    if (json) {
      terminal.print(Json.write(json(program, info)));
    } else {
      terminal.print(new CheckupTexts(terminal.texts())
              .sentence(HubLook.finding(program, info.standing())));
      terminal.print(
          terminal.texts().text("cli.hub.info.folder", program.hubSite().folder().toString()));
      terminal.print(
          terminal
              .texts()
              .text("cli.hub.info.port", String.valueOf(program.hubSite().port())));
      info.occupied().ifPresent(this::tell);
    }
    return switch (info.standing()) {
      case ANSWERS, SILENT, RESTS, OFF, PORT_BUSY -> Exit.OK;
      case TOO_NEW, UNUSABLE -> Exit.UNREADABLE;
    };
  }

  private void tell(List<Occupied> occupied) {
    Terminal terminal = parent.cli().terminal();
    var texts = new StorageTexts(terminal.texts());
    terminal.print(
        terminal
            .texts()
            .text(
                "cli.hub.info.total",
                texts.files(occupied.stream().mapToLong(Occupied::files).sum()),
                texts.size(occupied.stream().mapToLong(Occupied::bytes).sum())));
    for (Occupied one : occupied) {
      terminal.print(
          "%10s  %12s  %s  %s"
              .formatted(
                  texts.size(one.bytes()),
                  texts.files(one.files()),
                  one.address(),
                  one.shelf().map(HubInfoCommand::owner).orElse(""))
              .stripTrailing());
    }
  }

  private static String owner(Shelf shelf) {
    return "%d  %s".formatted(shelf.identity() + 1, shelf.app().map(StorageTexts::name).orElse(""));
  }

  private static JsonValue.Obj json(Program program, Info info) {
    Program.HubSite site = program.hubSite();
    return JsonValue.Obj.empty()
        .with("state", info.standing().word())
        .with("folder", site.folder().toString())
        .with("port", JsonValue.number(site.port()))
        .with(
            "buckets",
            info.occupied()
                .<JsonValue>map(all -> HubJson.array(all, HubInfoCommand::json))
                .orElse(JsonValue.NULL));
  }

  private static JsonValue json(Occupied one) {
    return one.shelf()
        .map(HubJson::shelf)
        .orElseGet(
            () ->
                JsonValue.Obj.empty()
                    .with("address", one.address().toString())
                    .with("index", JsonValue.NULL)
                    .with("app", JsonValue.NULL))
        .with("files", JsonValue.number(one.files()))
        .with("bytes", JsonValue.number(one.bytes()));
  }
}
