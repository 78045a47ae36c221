package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.program.Program;
import dev.ownhand.texts.Texts;
import dev.ownhand.texts.UpdateTexts;
import dev.ownhand.updates.Release;
import dev.ownhand.updates.ReleaseFault;
import dev.ownhand.updates.UpdateCheck;
import dev.ownhand.updates.Version;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand updates check}: asks now, whatever the settings say about asking daily. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Ask now. Ends with 0 if the answer can be relied on.")
final class UpdatesCheckCommand implements Callable<Integer> {
  @ParentCommand private UpdatesCommand parent;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.cli().terminal();
    try (Program program = parent.cli().program()) {
      UpdateCheck check = program.updates().check();
      if (json) {
        terminal.print(Json.write(json(check, terminal.texts())));
      } else {
        tell(check, terminal);
      }
      return switch (check) {
        case UpdateCheck.UpToDate _, UpdateCheck.Newer _ -> Exit.OK.code();
        case UpdateCheck.Stale _,
            UpdateCheck.NotGenuine _,
            UpdateCheck.Unreachable _,
            UpdateCheck.Impossible _ ->
            Exit.REFUSED.code();
      };
    }
  }

  private static void tell(UpdateCheck check, Terminal terminal) {
    terminal.print(new UpdateTexts(terminal.texts()).sentence(check));
    if (check instanceof UpdateCheck.Newer(Release release)) {
      terminal.print(terminal.texts().text("cli.updates.page", release.page().toString()));
      if (!release.notes().isEmpty()) {
        terminal.print(terminal.texts().text("cli.updates.notes", release.notes()));
      }
    }
  }

  private static JsonValue.Obj json(UpdateCheck check, Texts texts) {
    JsonValue.Obj told =
        switch (check) {
          case UpdateCheck.UpToDate(Version newest) ->
              outcome("up-to-date").with("version", newest.toString());
          case UpdateCheck.Newer(Release release) ->
              outcome("newer")
                  .with("version", release.version().toString())
                  .with("page", release.page().toString())
                  .with("notes", release.notes())
                  .with("files", HubJson.array(release.files(), UpdatesCheckCommand::json));
          case UpdateCheck.Stale(Version version, Instant issued, Instant expired) ->
              outcome("stale")
                  .with("version", version.toString())
                  .with("issued", issued.toString())
                  .with("expired", expired.toString());
          case UpdateCheck.NotGenuine(ReleaseFault why) ->
              outcome("not-genuine").with("why", HubJson.code(why.name()));
          case UpdateCheck.Unreachable _ -> outcome("unreachable");
          case UpdateCheck.Impossible(UpdateCheck.Lack why) ->
              outcome("impossible").with("why", HubJson.code(why.name()));
        };
    return told.with("text", new UpdateTexts(texts).sentence(check));
  }

  private static JsonValue.Obj outcome(String word) {
    return JsonValue.Obj.empty().with("outcome", word);
  }

  private static JsonValue json(Release.PackageFile file) {
    return JsonValue.Obj.empty()
        .with("name", file.name())
        .with("sha256", file.sha256())
        .with("size", JsonValue.number(file.size()));
  }
}
