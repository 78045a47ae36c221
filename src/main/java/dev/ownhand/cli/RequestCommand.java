package dev.ownhand.cli;

import dev.ownhand.auth.Refusal;
import dev.ownhand.auth.RequestCheck;
import dev.ownhand.auth.RequestLink;
import dev.ownhand.auth.Rule;
import dev.ownhand.auth.Scope;
import dev.ownhand.auth.SignInRequest;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.program.Program;
import dev.ownhand.texts.QuestionTexts;
import dev.ownhand.texts.RefusalTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand request}: every check of a request, explained. */
@Command(
    name = "request",
    mixinStandardHelpOptions = true,
    description = "Check a sign-in request and explain every rule. Nothing is answered.")
final class RequestCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Parameters(paramLabel = "TOKEN", description = "The request, or a blockstack: link; - for standard input.")
  private String token;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = cli.terminal();
    try (Program program = cli.program()) {
      String text = token.equals("-") ? terminal.rest(RequestLink.MOST_CHARS) : token;
      RequestCheck check =
          switch (RequestLink.isLink(text)
              ? RequestLink.ofLink(text)
              : RequestLink.ofParameters(List.of(text), List.of())) {
            case RequestLink.Reading.Read(RequestLink link) -> program.requests().check(link.token());
            case RequestLink.Reading.Refused(Refusal refusal) ->
                new RequestCheck.Refused(List.of(refusal), Set.of());
          };
      if (json) {
        terminal.print(Json.write(json(check)));
      } else {
        lines(check).forEach(terminal::print);
      }
      return (check instanceof RequestCheck.Accepted ? Exit.OK : Exit.REFUSED).code();
    }
  }

  private List<String> lines(RequestCheck check) {
    var texts = cli.terminal().texts();
    var lines = new ArrayList<String>();
    for (Rule rule : Rule.values()) {
      lines.add("%-8s %s".formatted(texts.text("cli.rule." + standing(rule, check)), rule.code()));
      if (check instanceof RequestCheck.Refused refused) {
        var told = new RefusalTexts(texts);
        refused.refusals().stream()
            .filter(refusal -> refusal.rule() == rule)
            .map(told::told)
            .forEach(
                one -> {
                  lines.add("         " + one.person());
                  lines.add("         " + one.developer());
                });
      }
    }
    if (check instanceof RequestCheck.Accepted(SignInRequest request)) {
      lines.add("");
      lines.add(texts.text("cli.request.from", request.app().toString()));
      request.scopes().forEach(scope -> lines.add("  " + new QuestionTexts(texts).scope(scope)));
    }
    return lines;
  }

  private JsonValue.Obj json(RequestCheck check) {
    var checks = new ArrayList<JsonValue>();
    for (Rule rule : Rule.values()) {
      checks.add(
          JsonValue.Obj.empty().with("code", rule.code()).with("standing", standing(rule, check)));
    }
    JsonValue.Obj result =
        JsonValue.Obj.empty()
            .with("accepted", JsonValue.bool(check instanceof RequestCheck.Accepted))
            .with("checks", new JsonValue.Array(checks));
    return switch (check) {
      case RequestCheck.Accepted(SignInRequest request) ->
          result
              .with("refusals", new JsonValue.Array(List.of()))
              .with(
                  "request",
                  JsonValue.Obj.empty()
                      .with("origin", request.app().toString())
                      .with("domainName", request.domainName())
                      .with("manifest", request.manifest().toString())
                      .with("redirect", request.redirect().toString())
                      .with(
                          "scopes",
                          JsonValue.texts(request.scopes().stream().map(Scope::name).toList())));
      case RequestCheck.Refused refused ->
          result
              .with("refusals", ToldJson.array(refused.refusals(), cli.terminal().texts()))
              .with("request", JsonValue.NULL);
    };
  }

  private static String standing(Rule rule, RequestCheck check) {
    return switch (check) {
      case RequestCheck.Accepted ignored -> "kept";
      case RequestCheck.Refused refused -> {
        Set<Rule> broken =
            refused.refusals().stream().map(Refusal::rule).collect(Collectors.toSet());
        yield broken.contains(rule)
            ? "broken"
            : refused.untried().contains(rule) ? "untried" : "kept";
      }
    };
  }
}
