package dev.ownhand.cli;

import dev.ownhand.profile.Clash;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Profiles;
import dev.ownhand.publishing.Standing;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand profile publish}: signs the draft and stores it at the hub. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Sign the draft of your profile and store it at your hub, together with what was published elsewhere",
      "since."
    })
final class ProfilePublishCommand implements Callable<Integer> {
  @ParentCommand private ProfileCommand parent;

  @Mixin private final ProfileWork work = new ProfileWork();

  @Option(
      names = "--clashes",
      paramLabel = "mine|theirs",
      description = "What holds where it was changed elsewhere, too; without it, nothing is published then.")
  private @Nullable Clashes clashes;

  /** As it is typed. */
  enum Clashes {
    mine,
    theirs
  }

  @Override
  public Integer call() {
    return work.run(parent.cli(), this::publish);
  }

  private Exit publish(Profiles profiles, Card card) {
    int identity = card.identity().index();
    if (profiles.publish(identity) instanceof Standing.Clashing(List<Clash> clashing)
        && clashes != null) {
      Clash.Side side =
          switch (clashes) {
            case mine -> Clash.Side.MINE;
            case theirs -> Clash.Side.THEIRS;
          };
      profiles.decide(
          identity, clashing.stream().collect(Collectors.toMap(clash -> clash, _ -> side)));
    }
    return work.told(parent.cli().terminal(), profiles.card(identity).orElse(card));
  }
}
