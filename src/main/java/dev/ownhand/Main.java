package dev.ownhand;

import dev.ownhand.cli.Cli;
import dev.ownhand.platform.LinkEvents;
import dev.ownhand.platform.OperatingSystem;

/** Start of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Read by the database when its classes are loaded: it would take over the program's logging.
    System.setProperty("hsqldb.reconfig_logging", "false");
    // Before the program is made: a link that it was started with comes at once.
    LinkEvents links =
        LinkEvents.begin(OperatingSystem.named(System.getProperty("os.name")));
    System.exit(Cli.run(options -> new House(options, links), arguments));
  }
}
