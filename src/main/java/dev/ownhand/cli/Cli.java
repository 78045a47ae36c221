package dev.ownhand.cli;

import dev.ownhand.auth.RequestLink;
import dev.ownhand.program.Program;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code ownhand} and what all its verbs share. */
@Command(
    name = "ownhand",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = "Sign in to web apps in your own hand.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = {
      "ownhand [--home DIR] [--port N] [--hub-port N] [--debug] [--hidden]",
      "       ownhand [--home DIR] [--port N] [--hub-port N] [--debug] COMMAND",
      "       ownhand [--home DIR] [--port N] [--hub-port N] 'blockstack:...'"
    },
    footer = {
      "",
      "Without a command, Ownhand shows its window.",
      "Exit codes: 0 done, 1 refused or not genuine, 2 wrong usage, 3 wrong password,",
      "4 no keychain yet, 5 damaged or too new, 6 already running, 7 port in use, 70 a mistake in Ownhand."
    },
    subcommands = {
      ServeCommand.class,
      CreateCommand.class,
      RestoreCommand.class,
      IdentitiesCommand.class,
      HubCommand.class,
      ProfileCommand.class,
      ProofsCommand.class,
      RequestCommand.class,
      VerifyCommand.class,
      HandlerCommand.class,
      UpdatesCommand.class,
      DoctorCommand.class
    })
public final class Cli implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(Cli.class.getName());

  private static final Set<String> WITH_VALUE = Set.of("--home", "--port", "--hub-port");

  private final Program.Assembly assembly;
  private final Terminal terminal;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Data folder. Default: where this system keeps such things.")
  private @Nullable Path home;

  @Option(
      names = "--port",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "Port of the local entrance. Default: 8888.")
  private @Nullable Integer port;

  @Option(
      names = "--hub-port",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "Port of the built-in storage hub. Default: 18888.")
  private @Nullable Integer hubPort;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Write more to the log. Secrets never get there.")
  private boolean debug;

  @Option(names = "--hidden", description = "Start without showing the window.")
  private boolean hidden;

  private Cli(Program.Assembly assembly, Terminal terminal) {
    this.assembly = assembly;
    this.terminal = terminal;
  }

  /** Runs the command line to its end; the result is the exit code. */
  public static int run(Program.Assembly assembly, String... arguments) {
    var cli = new Cli(assembly, Terminal.standard());
    Optional<Program.Options> plain = PlainStart.options(arguments);
    if (plain.isPresent()) {
      return cli.start(plain.get(), WindowStart::run);
    }
    CommandLine line = new CommandLine(cli);
    line.setOut(new PrintWriter(cli.terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(cli.terminal.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((fault, command, result) -> cli.fault(fault));
    int verb = verb(arguments);
    return verb < arguments.length && RequestLink.isLink(arguments[verb])
        ? line.execute(withLink(Arrays.copyOf(arguments, verb), arguments[verb]))
        : line.execute(arguments);
  }

  /** Where the verb, or the link in its place, stands: behind the options that all share. */
  private static int verb(String[] arguments) {
    int i = 0;
    while (i < arguments.length && arguments[i].startsWith("--")) {
      i += WITH_VALUE.contains(arguments[i]) ? 2 : 1;
    }
    return i;
  }

  /** A link is a verb of its own; it may hold anything, so it is kept from being read as options. */
  private static String[] withLink(String[] options, String link) {
    return Stream.concat(Arrays.stream(options), Stream.of("serve", "--link=" + link))
        .toArray(String[]::new);
  }

  @Override
  public Integer call() {
    return start(options(), hidden ? WindowStart::hidden : WindowStart::run);
  }

  private int start(Program.Options options, BiFunction<Program, Terminal, Exit> way) {
    try (Program program = program(options)) {
      return way.apply(program, terminal).code();
    } catch (RuntimeException e) {
      return fault(e);
    }
  }

  private int fault(Exception fault) {
    LOG.log(System.Logger.Level.ERROR, "a command failed", fault);
    terminal.say("cli.fault", fault.getClass().getSimpleName());
    return Exit.FAULT.code();
  }

  Terminal terminal() {
    return terminal;
  }

  /** Assembles the program as the options say. */
  Program program() {
    return program(options());
  }

  private Program.Options options() {
    requirePort(port);
    requirePort(hubPort);
    return new Program.Options(
        Optional.ofNullable(home).map(Path::toAbsolutePath),
        Optional.ofNullable(port),
        Optional.ofNullable(hubPort),
        debug ? Program.Logging.DEBUG : Program.Logging.USUAL);
  }

  private Program program(Program.Options options) {
    Program program = assembly.assemble(options);
    program.settingsTrouble().forEach(terminal::tell);
    return program;
  }

  private void requirePort(@Nullable Integer number) {
    if (number != null && (number < 1 || number > 65535)) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), terminal.texts().text("cli.port.range"));
    }
  }

  /** The version from the program's own archive. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {"ownhand " + (version == null ? "(unpacked)" : version)};
    }
  }
}
