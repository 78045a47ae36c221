package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.WordCount;
import dev.ownhand.program.Program;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand create}: a new recovery phrase. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Make a new recovery phrase, show it once, and lock it away behind a password.")
final class CreateCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Mixin private final Passwords passwords = new Passwords();

  @Option(names = "--words", paramLabel = "N", defaultValue = "12", description = "12 (default) or 24.")
  private int words;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = cli.terminal();
    Optional<WordCount> count = WordCount.of(words);
    if (count.isEmpty()) {
      terminal.say("cli.create.words");
      return Exit.USAGE.code();
    }
    try (Program program = cli.program()) {
      return Claims.alone(program, terminal, instance -> create(program, count.get())).code();
    }
  }

  private Exit create(Program program, WordCount count) {
    try (Mnemonic mnemonic = Mnemonic.random(count, Entropy.system())) {
      Optional<Exit> failed =
          NewVault.make(program.household(), mnemonic, passwords, cli.terminal());
      if (failed.isEmpty()) {
        show(mnemonic, program);
      }
      return failed.orElse(Exit.OK);
    }
  }

  private void show(Mnemonic mnemonic, Program program) {
    Terminal terminal = cli.terminal();
    Identities.Listed first = Identities.of(program.household()).getFirst();
    if (json) {
      terminal.print(
          Json.write(
              JsonValue.Obj.empty()
                  .with("mnemonic", mnemonic.revealPhrase())
                  .with("identity", first.json())));
    } else {
      PhraseSheet.lines(mnemonic).forEach(terminal::print);
      terminal.say("cli.create.done", first.identity().displayId(), program.home().toString());
    }
  }
}
