package dev.ownhand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub}: what apps store, here and elsewhere. */
@Command(
    name = "hub",
    mixinStandardHelpOptions = true,
    description = "Look at, fetch, store, remove and carry what apps store.",
    subcommands = {
      HubInfoCommand.class,
      HubListCommand.class,
      HubGetCommand.class,
      HubPutCommand.class,
      HubRemoveCommand.class,
      HubExportCommand.class,
      HubImportCommand.class,
      HubCopyCommand.class
    })
final class HubCommand {
  @ParentCommand private Cli cli;

  Cli cli() {
    return cli;
  }
}
