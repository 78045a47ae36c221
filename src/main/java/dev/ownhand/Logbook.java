package dev.ownhand;

import dev.ownhand.checkup.Redaction;
import dev.ownhand.platform.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The log, in the data folder's {@code logs}: three files in turn, redacted, readable by the owner only. */
final class Logbook {
  private static final int FILE_BYTES = 1024 * 1024;
  private static final int FILES = 3;

  /**
   * Who tells how long each unlocking took, and of every connection that broke off or never came about. Held, because a
   * logger that nobody holds is forgotten together with its level.
   */
  private static final List<Logger> CHATTERBOXES =
      Stream.of("org.bitcoinj", "io.undertow.request", "org.xnio.listener", "org.freedesktop.dbus")
          .map(Logger::getLogger)
          .toList();

  /** Who tells of each start and end. */
  private static final List<Logger> HERALDS =
      Stream.of("io.undertow", "org.xnio", "org.jboss.threads").map(Logger::getLogger).toList();

  /** Kept, for a logger that nobody holds is forgotten together with its level. */
  private static final Logger HOUSE = Logger.getLogger("dev.ownhand");

  private Logbook() {}

  /** Sends nothing of what is logged to the terminal. */
  static void silence() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
  }

  /** Writes so much of what the house itself says, from now on. */
  static void write(Level level) {
    HOUSE.setLevel(level);
  }

  /** Sends everything that is logged to the files of a data folder. */
  static void open(Path home, Level level, Redaction redaction) {
    silence();
    Logger root = Logger.getLogger("");
    // Only what we write ourselves is known to hold no secret: toolkits write down what is on the screen.
    root.setLevel(Level.INFO);
    write(level);
    CHATTERBOXES.forEach(logger -> logger.setLevel(Level.OFF));
    HERALDS.forEach(logger -> logger.setLevel(Level.WARNING));
    Path folder = home.resolve("logs");
    try {
      OwnerOnly.createFolder(folder);
      var file = new FileHandler(folder.toString().replace("%", "%%") + "/ownhand.%g.log", FILE_BYTES, FILES, true);
      file.setEncoding("UTF-8");
      file.setFormatter(new Redacted(redaction));
      root.addHandler(file);
      try (var logs = Files.list(folder)) {
        for (Path log : logs.toList()) {
          OwnerOnly.restrict(log);
        }
      }
    } catch (IOException e) {
      // Without a place for a log there is none; the doctor tells about the folder.
      root.setLevel(Level.OFF);
    }
  }

  /** One line a record, with whatever looks like a secret left out. */
  private static final class Redacted extends Formatter {
    private final Redaction redaction;

    Redacted(Redaction redaction) {
      this.redaction = redaction;
    }

    @Override
    public String format(LogRecord record) {
      var line =
          new StringBuilder()
              .append(record.getInstant())
              .append(' ')
              .append(record.getLevel())
              .append(' ')
              .append(record.getLoggerName())
              .append(": ")
              .append(formatMessage(record));
      for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
        line.append("\n  ").append(cause);
        for (StackTraceElement element : cause.getStackTrace()) {
          line.append("\n    at ").append(element);
        }
      }
      return redaction.of(line.toString()) + System.lineSeparator();
    }
  }
}
