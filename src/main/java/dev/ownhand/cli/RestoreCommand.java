package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.program.Program;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand restore}: an existing recovery phrase. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Take an existing recovery phrase and lock it away behind a password.")
final class RestoreCommand implements Callable<Integer> {
  private static final int MOST_CHARS = 4096;

  @ParentCommand private Cli cli;

  @Mixin private final Passwords passwords = new Passwords();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = cli.terminal();
    try (Program program = cli.program()) {
      return Claims.alone(program, terminal, instance -> restore(program, terminal)).code();
    }
  }

  private Exit restore(Program program, Terminal terminal) {
    Optional<Mnemonic> typed = NewVault.read(phrase(terminal), terminal);
    if (typed.isEmpty()) {
      return Exit.REFUSED;
    }
    try (Mnemonic mnemonic = typed.get()) {
      Optional<Exit> failed = NewVault.make(program.household(), mnemonic, passwords, terminal);
      if (failed.isPresent()) {
        return failed.get();
      }
    }
    Identities.Listed first = Identities.of(program.household()).getFirst();
    if (json) {
      terminal.print(Json.write(JsonValue.Obj.empty().with("identity", first.json())));
    } else {
      terminal.say("cli.restore.done", first.identity().displayId(), program.home().toString());
    }
    return Exit.OK;
  }

  private static String phrase(Terminal terminal) {
    return terminal.isInteractive()
        ? terminal.ask(terminal.texts().text("cli.restore.phrase")).orElse("")
        : terminal.rest(MOST_CHARS);
  }
}
