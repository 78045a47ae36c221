package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.PersonMerge;
import dev.ownhand.program.Program;
import dev.ownhand.publishing.Seen;
import dev.ownhand.texts.ProfileTexts;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand profile verify}: is this profile signed by whom it belongs to? */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Fetch somebody's profile, by its address or an ID, and check who signed it.")
final class ProfileVerifyCommand implements Callable<Integer> {
  @ParentCommand private ProfileCommand parent;

  @Parameters(paramLabel = "URL", description = "The address of a profile, or an ID.")
  private String where;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.cli().terminal();
    try (Program program = parent.cli().program()) {
      Seen seen = program.people().find(where);
      if (json) {
        terminal.print(Json.write(json(seen)));
      } else {
        tell(terminal, seen);
      }
      return (seen instanceof Seen.Found ? Exit.OK : Exit.REFUSED).code();
    }
  }

  private static void tell(Terminal terminal, Seen seen) {
    var texts = new ProfileTexts(terminal.texts());
    if (seen instanceof Seen.Found found) {
      terminal.print(
          terminal.texts().text("cli.profile.genuine", found.owner().displayId(), found.where()));
      PersonMerge.changes(Person.EMPTY, found.person())
          .forEach(
              change ->
                  terminal.print("  " + texts.part(change.path()) + ": " + texts.value(change.after())));
    } else {
      terminal.tell(texts.seen(seen));
    }
  }

  private static JsonValue.Obj json(Seen seen) {
    JsonValue.Obj told = JsonValue.Obj.empty().with("state", ProfileJson.word(seen));
    return seen instanceof Seen.Found found
        ? told.with("address", found.owner().toString())
            .with("url", found.where())
            .with("issued", found.issued().map(Instant::toString).orElse(null))
            .with("profile", found.person().members())
        : told;
  }
}
