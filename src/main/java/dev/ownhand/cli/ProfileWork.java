package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.profile.Change;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.PersonMerge;
import dev.ownhand.program.Program;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Profiles;
import dev.ownhand.publishing.Standing;
import dev.ownhand.texts.MomentTexts;
import dev.ownhand.texts.ProfileTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose profile is meant, and how it is told of. */
final class ProfileWork {
  @Mixin private final Passwords passwords = new Passwords();

  @Option(
      names = "--identity",
      paramLabel = "N",
      description = "The identity, counted from 1 as \"ownhand identities\" lists them.")
  private @Nullable Integer identity;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** Does something with the profile that is meant, if the folder is ours and the keychain opens. */
  int run(Cli cli, BiFunction<Profiles, Card, Exit> task) {
    Terminal terminal = cli.terminal();
    try (Program program = cli.program()) {
      return Claims.alone(
              program,
              terminal,
              _ ->
                  Openings.open(program.household(), passwords, terminal)
                      .orElseGet(() -> run(program, terminal, task)))
          .code();
    }
  }

  private Exit run(Program program, Terminal terminal, BiFunction<Profiles, Card, Exit> task) {
    int usual =
        Identities.of(program.household()).stream()
            .filter(Identities.Listed::isDefault)
            .findFirst()
            .map(one -> one.identity().index())
            .orElse(0);
    Optional<Card> card = program.profiles().card(identity == null ? usual : identity - 1);
    if (card.isEmpty()) {
      terminal.say("cli.hub.identity");
      return Exit.USAGE;
    }
    return task.apply(program.profiles(), card.get());
  }

  /** Tells how a profile stands, and what is in it. */
  Exit told(Terminal terminal, Card card) {
    if (json) {
      terminal.print(Json.write(json(card)));
    } else {
      var texts = new ProfileTexts(terminal.texts());
      terminal.print(card.identity().displayId());
      terminal.print(texts.standing(card.standing(), new MomentTexts(terminal.texts(), Instant.now(), ZoneId.systemDefault())));
      PersonMerge.changes(Person.EMPTY, card.published())
          .forEach(change -> terminal.print("  " + texts.part(change.path()) + ": " + texts.value(change.after())));
      Person shown = card.latest();
      if (!shown.equals(card.published())) {
        terminal.print(terminal.texts().text("cli.profile.draft"));
        PersonMerge.changes(card.published(), shown).forEach(change -> tell(terminal, texts, change));
      }
    }
    return exit(card.standing());
  }

  private static void tell(Terminal terminal, ProfileTexts texts, Change change) {
    terminal.print("  " + texts.change(change));
  }

  private static JsonValue.Obj json(Card card) {
    return JsonValue.Obj.empty()
        .with("index", JsonValue.number(card.identity().index()))
        .with("address", card.identity().address().toString())
        .with("state", ProfileJson.word(card.standing()))
        .with("published", card.published().members())
        .with(
            "draft",
            card.latest().equals(card.published()) ? JsonValue.NULL : card.latest().members());
  }

  private static Exit exit(Standing standing) {
    return switch (standing) {
      case Standing.NotLooked _, Standing.Never _, Standing.Published _ -> Exit.OK;
      case Standing.NotReached _,
          Standing.Waiting _,
          Standing.Clashing _,
          Standing.Forged _,
          Standing.TooLarge _ ->
          Exit.REFUSED;
    };
  }
}
