package dev.ownhand.cli;

import dev.ownhand.auth.Refusal;
import dev.ownhand.base.Did;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.base.Printable;
import dev.ownhand.program.Program;
import dev.ownhand.texts.RefusalTexts;
import dev.ownhand.tokens.TokenFault;
import dev.ownhand.verify.ResponseCheck;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand verify}: is this response genuine, and whose is it? */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Check a sign-in response: signature, issuer and times.")
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Parameters(paramLabel = "TOKEN", description = "The response; - for standard input.")
  private String token;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = cli.terminal();
    try (Program program = cli.program()) {
      String text = token.equals("-") ? terminal.rest(Limits.TOKEN_CHARS + 2).strip() : token;
      ResponseCheck check = program.responses().check(text);
      if (json) {
        terminal.print(Json.write(json(check)));
      } else {
        tell(check);
      }
      return (check instanceof ResponseCheck.Genuine ? Exit.OK : Exit.REFUSED).code();
    }
  }

  private void tell(ResponseCheck check) {
    Terminal terminal = cli.terminal();
    switch (check) {
      case ResponseCheck.Genuine(Did identity, Optional<String> name) -> {
        terminal.print(terminal.texts().text("cli.verify.genuine", identity.toString()));
        name.ifPresent(
            claimed ->
                terminal.print(
                    terminal
                        .texts()
                        .text("cli.verify.name", Printable.line(claimed, 80))));
      }
      case ResponseCheck.NotAResponse ignored ->
          terminal.print(terminal.texts().text("cli.verify.other"));
      case ResponseCheck.Forged(List<TokenFault> faults) -> {
        terminal.print(terminal.texts().text("cli.verify.forged"));
        var told = new RefusalTexts(terminal.texts());
        faults.forEach(
            fault ->
                terminal.print("  " + told.told(fault).code() + ": " + told.told(fault).developer()));
      }
    }
  }

  private JsonValue.Obj json(ResponseCheck check) {
    return switch (check) {
      case ResponseCheck.Genuine(Did identity, Optional<String> name) ->
          JsonValue.Obj.empty()
              .with("genuine", JsonValue.bool(true))
              .with("did", identity.toString())
              .with("address", identity.address())
              .with("claimedName", name.orElse(null))
              .with("faults", new JsonValue.Array(List.of()));
      case ResponseCheck.NotAResponse ignored ->
          notGenuine(
              new JsonValue.Array(
                  List.of(
                      JsonValue.Obj.empty()
                          .with("code", "not-a-response")
                          .with("sentence", cli.terminal().texts().text("cli.verify.other"))
                          .with("detail", cli.terminal().texts().text("cli.verify.other")))));
      case ResponseCheck.Forged(List<TokenFault> faults) ->
          notGenuine(
              ToldJson.array(
                  faults.stream().map(Refusal.BadToken::new).toList(), cli.terminal().texts()));
    };
  }

  private static JsonValue.Obj notGenuine(JsonValue.Array faults) {
    return JsonValue.Obj.empty()
        .with("genuine", JsonValue.bool(false))
        .with("did", JsonValue.NULL)
        .with("address", JsonValue.NULL)
        .with("claimedName", JsonValue.NULL)
        .with("faults", faults);
  }
}
