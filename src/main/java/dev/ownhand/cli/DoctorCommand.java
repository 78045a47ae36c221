package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.Standing;
import dev.ownhand.program.Program;
import dev.ownhand.texts.CheckupTexts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand doctor}: is everything in place? */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Look at everything that Ownhand needs, and say what is wrong.")
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = cli.terminal();
    try (Program program = cli.program()) {
      var told = new CheckupTexts(terminal.texts());
      List<Finding> findings = program.checkup().look();
      boolean well = findings.stream().noneMatch(one -> one.standing() == Standing.WRONG);
      if (json) {
        terminal.print(
            Json.write(
                JsonValue.Obj.empty()
                    .with("well", JsonValue.bool(well))
                    .with(
                        "findings",
                        HubJson.array(findings, one -> json(one, told)))));
      } else {
        findings.forEach(one -> terminal.print(told.line(one)));
      }
      return (well ? Exit.OK : Exit.REFUSED).code();
    }
  }

  private static JsonValue json(Finding finding, CheckupTexts told) {
    return JsonValue.Obj.empty()
        .with("about", finding.topic().word())
        .with("standing", finding.standing().word())
        .with("text", told.sentence(finding));
  }
}
