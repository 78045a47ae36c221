package dev.ownhand.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand profile show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Ask your hub for your profile, and show it and what you changed since.")
final class ProfileShowCommand implements Callable<Integer> {
  @ParentCommand private ProfileCommand parent;

  @Mixin private final ProfileWork work = new ProfileWork();

  @Override
  public Integer call() {
    return work.run(
        parent.cli(),
        (profiles, card) ->
            work.told(
                parent.cli().terminal(),
                profiles.look(card.identity().index()).orElse(card)));
  }
}
