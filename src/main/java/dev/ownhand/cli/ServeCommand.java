package dev.ownhand.cli;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.RequestLink;
import dev.ownhand.auth.SignIn;
import dev.ownhand.base.Origin;
import dev.ownhand.base.Printable;
import dev.ownhand.base.WebAddress;
import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Instance;
import dev.ownhand.platform.Message;
import dev.ownhand.platform.PortOwner;
import dev.ownhand.platform.handler.Trials;
import dev.ownhand.program.Handed;
import dev.ownhand.program.Program;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.texts.StorageTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand serve}: take requests in and ask for every one in the terminal. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Take sign-in requests in, and ask here for each one what to answer.")
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Mixin private final Passwords passwords = new Passwords();

  @Option(
      names = "--allow",
      paramLabel = "ORIGIN",
      description = {
        "For tests: say yes to this one app without asking.",
        "Only an origin on this computer, such as http://localhost:3000."
      })
  private @Nullable String allow;

  @Option(names = "--link", hidden = true)
  private @Nullable String link;

  @Override
  public Integer call() {
    Terminal terminal = cli.terminal();
    Optional<Origin> allowed = Optional.empty();
    if (allow != null) {
      allowed = loopback(allow);
      if (allowed.isEmpty()) {
        terminal.say("cli.allow.refused", Printable.line(allow, 100));
        return Exit.USAGE.code();
      }
    }
    try (Program program = cli.program()) {
      return run(program, terminal, allowed).code();
    }
  }

  private Exit run(Program program, Terminal terminal, Optional<Origin> allowed) {
    if (link != null) {
      if (!(RequestLink.ofLink(link) instanceof RequestLink.Reading.Read)) {
        terminal.say("cli.link.bad");
        return Exit.REFUSED;
      }
      Message message = Message.fromHere(link);
      switch (program.handOver(message)) {
        case HandOver.Answer answer -> {
          return told(answer, program, terminal);
        }
        case HandOver.NobodyThere ignored when Trials.isTrial(link) -> {
          terminal.say("cli.handler.stray");
          return Exit.OK;
        }
        case HandOver.NobodyThere ignored -> terminal.say("cli.link.start");
      }
      if (program.hasScreen() && !passwords.isGiven() && allowed.isEmpty()) {
        return Claims.aloneOrHandedOver(
            program,
            terminal,
            instance -> WindowStart.open(program, terminal, instance, Optional.ofNullable(link)),
            message,
            answer -> told(answer, program, terminal));
      }
    }
    return Claims.alone(program, terminal, instance -> serve(program, terminal, instance, allowed));
  }

  private Exit told(HandOver.Answer answer, Program program, Terminal terminal) {
    return switch (answer) {
      case HandOver.Delivered ignored -> {
        terminal.say("cli.link.delivered");
        yield Exit.OK;
      }
      case HandOver.Refused(String reason) -> {
        tell(reason, program, terminal);
        yield Exit.REFUSED;
      }
    };
  }

  private Exit serve(
      Program program, Terminal terminal, Instance instance, Optional<Origin> allowed) {
    program.hostedBy(Program.Host.TERMINAL);
    var desk =
        new TerminalDesk(
            terminal, program.household(), program.autoLock(), passwords, allowed);
    switch (program.openEntrance(desk)) {
      case Program.Entrance.PortBusy(int port) -> {
        terminal.say(
            "cli.port.busy",
            String.valueOf(port),
            new PortOwner().likelyOwner(port).orElse(terminal.texts().text("cli.port.unknown")));
        return Exit.PORT_BUSY;
      }
      case Program.Entrance.Open(SignIn signIn) -> {
        if (!instance.listen(message -> Handed.take(message, program))) {
          terminal.say("cli.serve.deaf");
        }
        program
            .autoLock()
            .onLock(
                reason ->
                    terminal.say("cli.locked." + reason.name().toLowerCase(Locale.ROOT)));
        terminal.say("cli.serve.listening", String.valueOf(program.port()));
        program.attend();
        sayIfHubIsClosed(program.storage().builtIn(), terminal);
        allowed.ifPresent(origin -> terminal.say("cli.allow.loud", origin.toString()));
        Optional<Exit> closed = ready(program.household(), terminal);
        if (closed.isPresent()) {
          return closed.get();
        }
        if (link != null) {
          if (Handed.take(Message.fromHere(link), program) instanceof HandOver.Refused(String reason)) {
            tell(reason, program, terminal);
          }
        }
        return desk.work(signIn);
      }
    }
  }

  private static void sayIfHubIsClosed(BuiltIn hub, Terminal terminal) {
    switch (hub) {
      case BuiltIn.Serving _, BuiltIn.Off _ -> {}
      case BuiltIn.PortBusy _, BuiltIn.TooNew _, BuiltIn.Unusable _ ->
          terminal.tell(new StorageTexts(terminal.texts()).builtIn(hub));
    }
  }

  /** Opens the vault if that can be done now; otherwise the pages say what is missing. */
  private Optional<Exit> ready(Household household, Terminal terminal) {
    boolean canAsk = terminal.isInteractive() || passwords.isGiven();
    return switch (household.condition()) {
      case OPEN -> Optional.empty();
      case LOCKED -> {
        if (canAsk) {
          yield Openings.open(household, passwords, terminal);
        }
        terminal.say("cli.serve.locked");
        yield Optional.empty();
      }
      case ABSENT -> {
        if (terminal.isInteractive()) {
          yield FirstStart.run(household, passwords, terminal);
        }
        terminal.say("cli.serve.absent");
        yield Optional.empty();
      }
    };
  }

  /** Says why a link was not taken; where only the browser is missing, the person can go there. */
  private void tell(String reason, Program program, Terminal terminal) {
    if (reason.equals(Handed.NO_BROWSER)
        && RequestLink.ofLink(String.valueOf(link)) instanceof RequestLink.Reading.Read(var read)) {
      terminal.say("cli.link.no_browser", Handed.entrance(read, program).toString());
    } else {
      terminal.say("cli.link.refused", reason);
    }
  }

  private static Optional<Origin> loopback(String text) {
    return WebAddress.parse(text)
        .filter(WebAddress::isBareOrigin)
        .map(WebAddress::origin)
        .filter(Origin::isLoopback);
  }
}
