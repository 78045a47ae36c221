package dev.ownhand.cli;

import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.proofs.ProofServices;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Profiles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand profile edit}: changes the draft. */
@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    description = "Change the draft of your profile. An empty text removes what is there.")
final class ProfileEditCommand implements Callable<Integer> {
  @ParentCommand private ProfileCommand parent;

  @Mixin private final ProfileWork work = new ProfileWork();

  @Option(names = "--name", paramLabel = "TEXT", description = "Your name.")
  private @Nullable String name;

  @Option(names = "--description", paramLabel = "TEXT", description = "Who you are, in a sentence.")
  private @Nullable String description;

  @Option(names = "--location", paramLabel = "TEXT", description = "Where you are.")
  private @Nullable String location;

  @Option(
      names = "--website",
      paramLabel = "URL",
      description = "Your web site; may be given several times, and replaces those there.")
  private @Nullable List<String> websites;

  @Option(
      names = "--add-account",
      paramLabel = "URL",
      description = "The link to a post with your statement, as the window shows it.")
  private @Nullable List<String> added;

  @Option(
      names = "--remove-account",
      paramLabel = "SERVICE:NAME",
      description = "An account that is not yours any more.")
  private @Nullable List<String> removed;

  @Override
  public Integer call() {
    return work.run(parent.cli(), this::edit);
  }

  private Exit edit(Profiles profiles, Card card) {
    Person person = card.latest();
    if (name != null) {
      person = person.withName(name.strip());
    }
    if (description != null) {
      person = person.withDescription(description.strip());
    }
    if (location != null) {
      person = person.withLocation(location.strip());
    }
    if (websites != null) {
      person =
          person.withWebsites(
              websites.stream().map(String::strip).filter(site -> !site.isEmpty()).toList());
    }
    for (String pasted : added == null ? List.<String>of() : added) {
      Optional<Account> account = account(pasted);
      if (account.isEmpty()) {
        parent.cli().terminal().say("cli.profile.account", pasted);
        return Exit.USAGE;
      }
      person = person.withAccount(account.get());
    }
    for (String gone : removed == null ? List.<String>of() : removed) {
      String[] parts = gone.split(":", 2);
      person = person.withoutAccount(new Account.Name(parts[0], parts.length == 2 ? parts[1] : ""));
    }
    profiles.draft(card.identity().index(), person);
    return work.told(
        parent.cli().terminal(), profiles.card(card.identity().index()).orElse(card));
  }

  /** The account that a link is the proof of. Plain names are left out: they fit several services. */
  private static Optional<Account> account(String pasted) {
    return pasted.contains("/")
        ? ProofServices.all().stream()
            .flatMap(service -> service.read(pasted).stream())
            .findFirst()
        : Optional.empty();
  }
}
