package dev.ownhand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand handler}: which program opens {@code blockstack:} links. */
@Command(
    name = "handler",
    mixinStandardHelpOptions = true,
    description = "Tell who opens sign-in links, change it, or try it out.",
    subcommands = {
      HandlerStatusCommand.class,
      HandlerInstallCommand.class,
      HandlerRemoveCommand.class,
      HandlerTestCommand.class
    })
final class HandlerCommand {
  @ParentCommand private Cli cli;

  Cli cli() {
    return cli;
  }
}
