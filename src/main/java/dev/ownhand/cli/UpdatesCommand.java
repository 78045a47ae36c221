package dev.ownhand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand updates}: is there a newer version? */
@Command(
    name = "updates",
    mixinStandardHelpOptions = true,
    description = "Ask whether there is a newer Ownhand. Nothing is fetched but a small signed file.",
    subcommands = UpdatesCheckCommand.class)
final class UpdatesCommand {
  @ParentCommand private Cli cli;

  Cli cli() {
    return cli;
  }
}
