package dev.ownhand.platform;

import dev.ownhand.base.WebAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens web addresses in the person's browser: by the commands in {@code BROWSER}, or the system's own
 * way. No shell is involved, and nothing but a {@link WebAddress} is ever passed on.
 */
public final class LinkOpener {
  private static final System.Logger LOG = System.getLogger(LinkOpener.class.getName());
  private static final Duration GRACE = Duration.ofMillis(150);

  private final OperatingSystem system;
  private final Map<String, String> environment;
  private final Duration grace;

  public LinkOpener(OperatingSystem system, Map<String, String> environment) {
    this(system, environment, GRACE);
  }

  /**
   * With another grace.
   *
   * @param grace how long a program is watched for giving up at once, as {@code xdg-open} does when it
   *     finds no browser
   */
  LinkOpener(OperatingSystem system, Map<String, String> environment, Duration grace) {
    this.system = system;
    this.environment = Map.copyOf(environment);
    this.grace = grace;
  }

  /** Starts the browser with an address; does not wait for it to end. */
  public Opening open(WebAddress address) {
    var tried = new ArrayList<String>();
    for (List<String> command : commands(address)) {
      if (starts(command)) {
        return new Opening.Opened();
      }
      tried.add(command.getFirst());
    }
    return new Opening.NoBrowser(tried);
  }

  /**
   * Starts the browser in which a link was clicked with an address, or, where that one is not known or gives
   * up at once, the person's usual one. Does not wait to see whether a known one gives up.
   */
  public Opening open(WebAddress address, Optional<Browser> caller) {
    Optional<Process> started =
        caller.flatMap(browser -> started(browser.with(address.toString())));
    if (started.isEmpty()) {
      return open(address);
    }
    Thread.ofVirtual().start(() -> watch(started.get(), address));
    return new Opening.Opened();
  }

  private void watch(Process browser, WebAddress address) {
    if (!stays(browser) && open(address) instanceof Opening.NoBrowser(List<String> tried)) {
      LOG.log(System.Logger.Level.WARNING, "no browser could be opened, of {0}", tried.size() + 1);
    }
  }

  /** What to try, in this order. */
  List<List<String>> commands(WebAddress address) {
    String browsers = environment.getOrDefault("BROWSER", "");
    String separator = system == OperatingSystem.WINDOWS ? ";" : ":";
    List<List<String>> commands =
        Arrays.stream(browsers.split(separator))
            .filter(browser -> !browser.isBlank())
            .map(browser -> command(browser.strip(), address.toString()))
            .toList();
    return commands.isEmpty() ? List.of(usual(address.toString())) : commands;
  }

  private static List<String> command(String browser, String address) {
    var words = new ArrayList<String>();
    for (String word : browser.split("\\s+")) {
      words.add(word.replace("%s", address));
    }
    if (!browser.contains("%s")) {
      words.add(address);
    }
    return words;
  }

  private List<String> usual(String address) {
    return switch (system) {
      case LINUX -> List.of("xdg-open", address);
      case MAC -> List.of("open", address);
      case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", address);
    };
  }

  private boolean starts(List<String> command) {
    return started(command).filter(this::stays).isPresent();
  }

  private static Optional<Process> started(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return Optional.of(process);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Or has done its work already. */
  private boolean stays(Process process) {
    try {
      return !process.waitFor(grace) || process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
