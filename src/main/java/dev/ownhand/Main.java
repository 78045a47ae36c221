package dev.ownhand;

import dev.ownhand.cli.Cli;

/** Start of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Read by the database when its classes are loaded: it would take over the program's logging.
    System.setProperty("hsqldb.reconfig_logging", "false");
    System.exit(Cli.run(House::new, arguments));
  }
}
