package dev.ownhand.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser in which a link was clicked: an ancestor of the process that was started with the link.
 *
 * <p>Linux: by what {@code /proc} tells of the person's own processes; where the chain is cut, because a
 * service of the desktop started it, by what Chromium leaves in the environment. Browsers in a Flatpak
 * cannot be told: a portal outside of it starts the link. Windows: the parent alone. macOS: not at all,
 * for Java hears of links without their sender.
 */
public final class CallingBrowser {
  private static final int MOST_ANCESTORS = 16;
  private static final int STAT_PARENT = 1;
  private static final String GONE = " (deleted)";

  private final OperatingSystem system;
  private final Path proc;

  public CallingBrowser(OperatingSystem system) {
    this(system, Path.of("/proc"));
  }

  CallingBrowser(OperatingSystem system, Path proc) {
    this.system = system;
    this.proc = proc;
  }

  /** The browser that started a process, if it is one we know. */
  public Optional<Browser> of(long process) {
    return switch (system) {
      case LINUX -> above(process).or(() -> hinted(process));
      case WINDOWS ->
          ProcessHandle.of(process)
              .flatMap(ProcessHandle::parent)
              .flatMap(parent -> parent.info().command())
              .filter(CallingBrowser::isWindowsBrowser)
              .map(command -> new Browser(List.of(command)));
      case MAC -> Optional.empty();
    };
  }

  /** Anything but a known browser, {@code explorer.exe} for one, opened the link for somebody else. */
  static boolean isWindowsBrowser(String command) {
    String name = command.substring(command.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".exe")
        && BrowserKind.named(name.substring(0, name.length() - ".exe".length())).isPresent();
  }

  private Optional<Browser> above(long process) {
    long next = parent(process);
    for (int i = 0; i < MOST_ANCESTORS && next > 1; i++) {
      Optional<Browser> browser = browser(next);
      if (browser.isPresent()) {
        return browser;
      }
      next = parent(next);
    }
    return Optional.empty();
  }

  /** Chromium's kin name themselves to what they start: by their script, or their desktop entry. */
  private Optional<Browser> hinted(long process) {
    if (!isOurs(process)) {
      return Optional.empty();
    }
    List<String> environment = words(process, "environ");
    return Stream.of("CHROME_WRAPPER=", "CHROME_DESKTOP=")
        .flatMap(
            hint ->
                environment.stream()
                    .filter(variable -> variable.startsWith(hint))
                    .map(variable -> variable.substring(hint.length())))
        .map(CallingBrowser::fileName)
        .map(name -> name.endsWith(".desktop") ? name.substring(0, name.lastIndexOf('.')) : name)
        .flatMap(name -> BrowserKind.named(name).stream())
        .flatMap(kind -> running(kind).stream())
        .findFirst();
  }

  private Optional<Browser> running(BrowserKind kind) {
    try (Stream<Path> entries = Files.list(proc)) {
      return entries
          .map(CallingBrowser::fileName)
          .filter(name -> name.matches("[1-9][0-9]{0,9}"))
          .map(Long::valueOf)
          .sorted(Comparator.naturalOrder())
          .filter(
              process ->
                  program(process).flatMap(CallingBrowser::kind).equals(Optional.of(kind))
                      && isMain(process))
          .flatMap(process -> browser(process).stream())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isMain(long process) {
    return isOurs(process)
        && words(process, "cmdline").stream().noneMatch(word -> word.startsWith("--type="));
  }

  private Optional<Browser> browser(long process) {
    if (!isOurs(process)) {
      return Optional.empty();
    }
    List<String> words = words(process, "cmdline");
    return program(process)
        .flatMap(
            program ->
                kind(program)
                    .map(kind -> browser(process, kind, start(program), rest(words, 1)))
                    .or(() -> script(process, program, words)));
  }

  /** A browser that is a script is the second word; a link from a page would be no path. */
  private Optional<Browser> script(long process, Path interpreter, List<String> words) {
    if (!fileName(interpreter).startsWith("python") || words.size() < 2) {
      return Optional.empty();
    }
    String script = words.get(1);
    return BrowserKind.named(fileName(script))
        .filter(_ -> script.startsWith("/") && Files.isExecutable(Path.of(script)))
        .map(kind -> browser(process, kind, script, rest(words, 2)));
  }

  private Browser browser(long process, BrowserKind kind, String start, List<String> options) {
    var command = new ArrayList<String>();
    command.add(start);
    command.addAll(kind.profile(options, path -> absolute(process, path)));
    return new Browser(command);
  }

  /** What is inside of a snap runs only by way of its own command. */
  private static String start(Path program) {
    if (program.startsWith("/snap") && program.getNameCount() > 2) {
      return "/snap/bin/" + program.getName(1);
    }
    return program.toString();
  }

  private String absolute(long process, String path) {
    try {
      return Files.readSymbolicLink(entry(process, "cwd")).resolve(path).toString();
    } catch (IOException | IllegalArgumentException e) {
      return path;
    }
  }

  private static Optional<BrowserKind> kind(Path program) {
    return BrowserKind.named(fileName(program));
  }

  /** The program a process runs; the new one at its place if it was updated meanwhile. */
  private Optional<Path> program(long process) {
    try {
      String program = Files.readSymbolicLink(entry(process, "exe")).toString();
      return Optional.of(
          Path.of(
              program.endsWith(GONE)
                  ? program.substring(0, program.length() - GONE.length())
                  : program));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isOurs(long process) {
    try {
      UserPrincipal we = Files.getOwner(proc.resolve("self"));
      return Files.getOwner(proc.resolve(String.valueOf(process))).equals(we);
    } catch (IOException e) {
      return false;
    }
  }

  /** 0 if there is none. The name in the second field may hold anything, so the last bracket counts. */
  private long parent(long process) {
    String stat = read(process, "stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    return fields.length > STAT_PARENT && fields[STAT_PARENT].matches("[0-9]{1,10}")
        ? Long.parseLong(fields[STAT_PARENT])
        : 0;
  }

  private List<String> words(long process, String file) {
    return Arrays.asList(read(process, file).split("\0"));
  }

  private static List<String> rest(List<String> words, int from) {
    return words.subList(Math.min(from, words.size()), words.size());
  }

  private String read(long process, String file) {
    try {
      return new String(Files.readAllBytes(entry(process, file)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private Path entry(long process, String file) {
    return proc.resolve(String.valueOf(process)).resolve(file);
  }

  private static String fileName(Path path) {
    return fileName(path.toString());
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
