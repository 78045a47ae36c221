package dev.ownhand.cli;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.keychain.Keychain;
import dev.ownhand.program.Program;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand identities}: what is in use, and one more. */
@Command(
    name = "identities",
    mixinStandardHelpOptions = true,
    description = "List the identities in use.",
    subcommands = IdentitiesCommand.Add.class)
final class IdentitiesCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Mixin private final Passwords passwords = new Passwords();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = cli.terminal();
    try (Program program = cli.program()) {
      return Claims.alone(program, terminal, instance -> list(program, terminal)).code();
    }
  }

  private Exit list(Program program, Terminal terminal) {
    Optional<Exit> closed = Openings.open(program.household(), passwords, terminal);
    if (closed.isPresent()) {
      return closed.get();
    }
    List<Identities.Listed> all = Identities.of(program.household());
    if (json) {
      terminal.print(
          Json.write(
              JsonValue.Obj.empty()
                  .with(
                      "identities",
                      new JsonValue.Array(
                          all.stream().map(one -> (JsonValue) one.json()).toList()))));
    } else {
      all.forEach(one -> terminal.print(line(one)));
    }
    return Exit.OK;
  }

  private static String line(Identities.Listed one) {
    return "%3d  %s  %s"
        .formatted(one.identity().index() + 1, one.identity().displayId(), one.label())
        .stripTrailing();
  }

  /** {@code ownhand identities add}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Take the next identity of the keychain into use.")
  static final class Add implements Callable<Integer> {
    @ParentCommand private IdentitiesCommand parent;

    @Mixin private final Passwords passwords = new Passwords();

    @Option(
        names = "--label",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "What you call it; only you see this.")
    private String label;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
      Terminal terminal = parent.cli.terminal();
      try (Program program = parent.cli.program()) {
        return Claims.alone(program, terminal, instance -> add(program, terminal)).code();
      }
    }

    private Exit add(Program program, Terminal terminal) {
      Passwords source = passwords.isGiven() ? passwords : parent.passwords;
      Optional<Exit> closed = Openings.open(program.household(), source, terminal);
      if (closed.isPresent()) {
        return closed.get();
      }
      Optional<Identities.Listed> added = program.household().inside(this::next).orElseThrow();
      if (added.isEmpty()) {
        terminal.say("cli.identities.full");
        return Exit.REFUSED;
      }
      terminal.print(
          json || parent.json
              ? Json.write(JsonValue.Obj.empty().with("identity", added.get().json()))
              : line(added.get()));
      return Exit.OK;
    }

    /** Empty if the keychain has no more. */
    private Optional<Identities.Listed> next(Household.Inside inside) {
      IdentityBook book = inside.records().identities();
      if (!Keychain.isIndex(book.entries().getLast().index() + 1)) {
        return Optional.empty();
      }
      int index = book.add().index();
      String shown = IdentityBook.label(label);
      book.relabel(index, shown);
      return Optional.of(Identities.listed(inside, new IdentityBook.Entry(index, shown)));
    }
  }
}
