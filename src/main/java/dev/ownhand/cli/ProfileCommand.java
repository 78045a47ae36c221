package dev.ownhand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand profile}: what one tells the world about oneself, and what others tell. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = "Look at, change and publish your public profile; check those of others.",
    subcommands = {
      ProfileShowCommand.class,
      ProfileEditCommand.class,
      ProfilePublishCommand.class,
      ProfileVerifyCommand.class
    })
final class ProfileCommand {
  @ParentCommand private Cli cli;

  Cli cli() {
    return cli;
  }
}
