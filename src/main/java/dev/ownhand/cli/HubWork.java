package dev.ownhand.cli;

import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.program.Program;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Connecting;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import dev.ownhand.storage.Progress;
import dev.ownhand.storage.Shelf;
import dev.ownhand.storage.Storage;
import dev.ownhand.texts.StorageTexts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** One verb of {@code ownhand hub} at work: storage while the keychain is open, and what is told of it. */
final class HubWork {
  private final Program program;
  private final Terminal terminal;
  private final StorageTexts texts;

  private HubWork(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
    this.texts = new StorageTexts(terminal.texts());
  }

  /** Does it if the folder is ours and the keychain opens. */
  static int run(Cli cli, Passwords passwords, Function<HubWork, Exit> task) {
    Terminal terminal = cli.terminal();
    try (Program program = cli.program()) {
      return Claims.alone(
              program,
              terminal,
              _ ->
                  Openings.open(program.household(), passwords, terminal)
                      .orElseGet(() -> task.apply(new HubWork(program, terminal))))
          .code();
    }
  }

  Storage storage() {
    return program.storage();
  }

  Terminal terminal() {
    return terminal;
  }

  StorageTexts texts() {
    return texts;
  }

  /** Does something with a file of the one bucket that is meant, at the hub that is meant. */
  Exit withFile(
      ShelfChoice choice, NamedHub hub, String name, Function<HubFile, Exit> task) {
    Optional<FilePath> path = FilePath.of(name);
    if (path.isEmpty()) {
      terminal.say("cli.hub.name", StorageTexts.name(name));
      return Exit.USAGE;
    }
    return withShelf(
        choice, hub, (shelf, place) -> task.apply(new HubFile(shelf, place, path.get())));
  }

  /** Does something with the one bucket that is meant, at the hub that is meant. */
  Exit withShelf(ShelfChoice choice, NamedHub hub, BiFunction<Shelf, Place, Exit> task) {
    int usual =
        Identities.of(program.household()).stream()
            .filter(Identities.Listed::isDefault)
            .findFirst()
            .map(one -> one.identity().index())
            .orElse(0);
    return with(
        choice.one(storage().shelves(), usual),
        shelves -> withPlace(hub.named(), place -> task.apply(shelves.getFirst(), place)));
  }

  /** Does something with all buckets that are meant. */
  Exit withShelves(ShelfChoice choice, Function<List<Shelf>, Exit> task) {
    return with(choice.all(storage().shelves()), task);
  }

  private Exit with(ShelfChoice.Meaning meaning, Function<List<Shelf>, Exit> task) {
    return switch (meaning) {
      case ShelfChoice.Meaning.Shelves(List<Shelf> shelves) -> task.apply(shelves);
      case ShelfChoice.Meaning.NoSuchIdentity() -> {
        terminal.say("cli.hub.identity");
        yield Exit.USAGE;
      }
      case ShelfChoice.Meaning.NoSuchApp(String name) -> {
        terminal.say("cli.hub.app", StorageTexts.name(name));
        yield Exit.USAGE;
      }
      case ShelfChoice.Meaning.Ambiguous(List<Shelf> shelves) -> {
        terminal.say("cli.hub.apps");
        shelves.forEach(
            shelf ->
                terminal.tell(
                    "%3d  %s"
                        .formatted(shelf.identity() + 1, StorageTexts.name(shelf.app().orElse("")))));
        yield Exit.USAGE;
      }
    };
  }

  /** Does something with the hub of that address, or the built-in one. */
  Exit withPlace(String named, Function<Place, Exit> task) {
    if (named.equals(NamedHub.BUILT_IN)) {
      return task.apply(new Place.Here());
    }
    Connecting connecting = storage().connect(named);
    return switch (connecting) {
      case Connecting.Connected(HubPlace hub) -> task.apply(new Place.There(hub));
      case Connecting.ItIsOurs() -> task.apply(new Place.Here());
      case Connecting.NotAnAddress() -> refused(connecting, Exit.USAGE);
      case Connecting.NotSecure() -> refused(connecting, Exit.USAGE);
      case Connecting.Unreachable() -> refused(connecting, Exit.REFUSED);
      case Connecting.NotAHub() -> refused(connecting, Exit.REFUSED);
    };
  }

  private Exit refused(Connecting connecting, Exit exit) {
    terminal.tell(texts.connecting(connecting));
    return exit;
  }

  /** Does long work, telling how far it has come. */
  <T> T telling(Function<Progress, T> task) {
    try (var line = new ProgressLine(terminal, texts, InstantSource.system())) {
      return task.apply(line);
    }
  }

  /** Says why something was not done. */
  Exit failed(HubTrouble trouble) {
    BuiltIn builtIn = storage().builtIn();
    if (trouble instanceof HubTrouble.DiskFailed
        && (builtIn instanceof BuiltIn.TooNew || builtIn instanceof BuiltIn.Unusable)) {
      terminal.tell(texts.builtIn(builtIn));
      return Exit.UNREADABLE;
    }
    terminal.tell(texts.trouble(trouble));
    return Exit.REFUSED;
  }

  /** Says how much of what is there was left out of it. */
  void sayPassedOver(long count) {
    if (count > 0) {
      terminal.say("cli.hub.passed_over", texts.files(count));
    }
  }

  /** What would happen, in lines; files that need a look one by one. */
  Exit planned(Plan plan) {
    for (Plan.Standing standing : Plan.Standing.values()) {
      if (plan.count(standing) > 0) {
        terminal.print(
            terminal
                .texts()
                .text(
                    "cli.hub.plan",
                    texts.standing(standing),
                    texts.files(plan.count(standing)),
                    texts.size(plan.bytes(standing))));
        linesOf(plan, standing).forEach(terminal::print);
      }
    }
    sayPassedOver(plan.passedOver());
    if (plan.lines().isEmpty()) {
      terminal.say("cli.hub.plan.nothing");
    }
    return Exit.OK;
  }

  private static Stream<String> linesOf(Plan plan, Plan.Standing standing) {
    boolean shown =
        switch (standing) {
          case TO_COPY, THERE_ALREADY -> false;
          case CONFLICT, TOO_LARGE, REFUSED, PROFILE -> true;
        };
    return plan.lines().stream()
        .filter(line -> shown && line.standing() == standing)
        .map(line -> "  " + named(line.shelf(), line.path()));
  }

  /** What came of it, in lines. */
  Exit told(Outcome outcome) {
    for (Outcome.Failure failure : outcome.failures()) {
      terminal.say(
          "cli.hub.failure", named(failure.shelf(), failure.path()), texts.trouble(failure.why()));
    }
    sayPassedOver(outcome.passedOver());
    terminal.say(
        "cli.hub.outcome",
        texts.number(outcome.copied()),
        texts.number(outcome.kept()),
        texts.number(outcome.failures().size()));
    return exit(outcome);
  }

  /** Whether all of it is there. */
  static Exit exit(Outcome outcome) {
    return outcome.failures().isEmpty() ? Exit.OK : Exit.REFUSED;
  }

  private static String named(Shelf shelf, FilePath path) {
    return "%d  %s  %s"
        .formatted(
            shelf.identity() + 1,
            shelf.app().map(StorageTexts::name).orElseGet(() -> shelf.address().toString()),
            StorageTexts.name(path.text()));
  }
}
