package dev.ownhand.cli;

import dev.ownhand.auth.Household;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.platform.Claim;
import dev.ownhand.platform.Instance;
import dev.ownhand.platform.PortOwner;
import dev.ownhand.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand doctor}: is everything in place? */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Look at data folder, vault, ports and clock, and say what is wrong.")
final class DoctorCommand implements Callable<Integer> {
  /** One thing looked at. */
  private record Finding(String about, Standing standing, String text) {
    JsonValue.Obj json() {
      return JsonValue.Obj.empty()
          .with("about", about)
          .with("standing", standing.word())
          .with("text", text);
    }
  }

  private enum Standing {
    WELL,
    NOTE,
    WRONG;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParentCommand private Cli cli;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = cli.terminal();
    try (Program program = cli.program()) {
      List<Finding> findings = findings(program);
      boolean well = findings.stream().noneMatch(one -> one.standing() == Standing.WRONG);
      if (json) {
        terminal.print(
            Json.write(
                JsonValue.Obj.empty()
                    .with("well", JsonValue.bool(well))
                    .with(
                        "findings",
                        new JsonValue.Array(
                            findings.stream().map(one -> (JsonValue) one.json()).toList()))));
      } else {
        findings.forEach(
            one ->
                terminal.print(
                    "%-6s %s"
                        .formatted(
                            terminal.texts().text("cli.doctor." + one.standing().word()),
                            one.text())));
      }
      return (well ? Exit.OK : Exit.REFUSED).code();
    }
  }

  private List<Finding> findings(Program program) {
    var findings = new ArrayList<Finding>();
    Running running = folder(program, findings);
    vault(program, findings);
    port(program, running.elsewhere(), findings);
    hub(program, running.hub(), findings);
    clock(program, findings);
    program
        .settingsTrouble()
        .forEach(trouble -> findings.add(new Finding("settings", Standing.WRONG, trouble)));
    return findings;
  }

  /** Whether Ownhand runs on the folder, and its hub, looked at while nobody else could begin to. */
  private record Running(boolean elsewhere, HubStanding hub) {}

  private Running folder(Program program, List<Finding> findings) {
    Path home = program.home();
    if (!Files.exists(home)) {
      add(findings, "folder", Standing.NOTE, "cli.doctor.folder.absent", home.toString());
      return new Running(false, HubStanding.closed(program));
    }
    return switch (program.claim()) {
      case Claim.First(Instance instance) -> {
        add(findings, "folder", Standing.WELL, "cli.doctor.folder", home.toString());
        try (instance) {
          yield new Running(false, HubStanding.ours(program));
        }
      }
      case Claim.Taken ignored -> {
        add(findings, "folder", Standing.WELL, "cli.doctor.folder.running", home.toString());
        yield new Running(true, HubStanding.elsewhere(program));
      }
      case Claim.Unusable(Claim.Obstacle obstacle) -> {
        add(findings, "folder", Standing.WRONG, "cli.home.unusable." + Claims.word(obstacle), home.toString());
        yield new Running(false, HubStanding.closed(program));
      }
    };
  }

  private void vault(Program program, List<Finding> findings) {
    boolean absent = program.household().condition() == Household.Condition.ABSENT;
    add(
        findings,
        "vault",
        absent ? Standing.NOTE : Standing.WELL,
        absent ? "cli.doctor.vault.absent" : "cli.doctor.vault");
  }

  private void port(Program program, boolean running, List<Finding> findings) {
    String port = String.valueOf(program.port());
    if (!program.isPortTaken()) {
      add(findings, "port", Standing.WELL, "cli.doctor.port.free", port);
    } else if (running) {
      add(findings, "port", Standing.WELL, "cli.doctor.port.ours", port);
    } else {
      String owner =
          new PortOwner()
              .likelyOwner(program.port())
              .orElseGet(() -> cli.terminal().texts().text("cli.port.unknown"));
      add(findings, "port", Standing.WRONG, "cli.port.busy", port, owner);
    }
  }

  private void hub(Program program, HubStanding hub, List<Finding> findings) {
    Standing standing =
        switch (hub) {
          case ANSWERS, RESTS -> Standing.WELL;
          case OFF -> Standing.NOTE;
          case SILENT, PORT_BUSY, TOO_NEW, UNUSABLE -> Standing.WRONG;
        };
    findings.add(new Finding("hub", standing, hub.sentence(program, cli.terminal().texts())));
  }

  private void clock(Program program, List<Finding> findings) {
    Instant now = Instant.now();
    boolean wrong = now.isBefore(program.built());
    add(
        findings,
        "clock",
        wrong ? Standing.WRONG : Standing.WELL,
        wrong ? "cli.doctor.clock.wrong" : "cli.doctor.clock",
        now.atZone(ZoneId.systemDefault()).format(DateTimeFormatter.RFC_1123_DATE_TIME));
  }

  private void add(
      List<Finding> findings, String about, Standing standing, String key, Object... arguments) {
    findings.add(new Finding(about, standing, cli.terminal().texts().text(key, arguments)));
  }
}
