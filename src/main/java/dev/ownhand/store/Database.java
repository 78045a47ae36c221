package dev.ownhand.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.hsqldb.DatabaseManager;
import org.hsqldb.DatabaseType;
import org.hsqldb.jdbc.JDBCDriver;

/**
 * The HSQLDB database of a folder, one piece of work after the other. What was written is on the disk
 * when its work is done.
 *
 * <p>HSQLDB keeps it to itself when its log does not fit on the disk, and goes on behind the gap. So
 * the log is looked at after each commit; once it was not as it should be, the database is opened anew
 * before anything else is written.
 */
final class Database implements AutoCloseable {
  /**
   * Flushed at each commit. No lock file, which makes the next start wait ten seconds after a crash:
   * that only one Ownhand uses a folder is seen to elsewhere. No log of its own.
   */
  private static final String SETTINGS =
      ";hsqldb.write_delay=false;hsqldb.lock_file=false;hsqldb.applog=0;hsqldb.sqllog=0";

  /** What is left alone, so that there is room for opening a database anew. */
  private static final long MARGIN = 256 * 1024;

  private static final byte[] END_OF_COMMIT = "COMMIT\n".getBytes(StandardCharsets.US_ASCII);

  /** What the database is for. */
  enum Kind {
    /** What is private. */
    RECORDS("records", ""),

    /**
     * What is known of files. Tidied up when we say so; its files are not reached through channels,
     * which close when a thread is interrupted.
     */
    INDEX("index", ";hsqldb.log_size=0;hsqldb.nio_data_file=false;hsqldb.cache_size=4000");

    private final String file;
    private final String settings;

    Kind(String file, String settings) {
      this.file = file;
      this.settings = settings;
    }
  }

  private final Path folder;
  private final Kind kind;
  private Connection connection;
  private boolean doubtful;
  private boolean closed;

  private Database(Path folder, Kind kind, Connection connection) {
    this.folder = folder;
    this.kind = kind;
    this.connection = connection;
  }

  /** Something to do with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * Opens the private records, empty ones if there were none.
   *
   * @throws SQLException if what is there is not a database
   */
  static Database open(Path folder) throws SQLException {
    return open(folder, Kind.RECORDS);
  }

  /**
   * Opens a database, an empty one if there was none.
   *
   * @throws SQLException if what is there is not a database
   */
  static Database open(Path folder, Kind kind) throws SQLException {
    // Before its first class is loaded: it would take the logging of the whole program over.
    System.setProperty("hsqldb.reconfig_logging", "false");
    makePrivate(folder);
    Connection connection = connect(folder, kind);
    makePrivate(folder);
    return new Database(folder, kind, connection);
  }

  private static Connection connect(Path folder, Kind kind) throws SQLException {
    var user = new Properties();
    user.setProperty("user", "SA");
    user.setProperty("password", "");
    boolean opened = false;
    try {
      Connection connection =
          new JDBCDriver()
              .connect(
                  "jdbc:hsqldb:file:" + folder.resolve(kind.file) + SETTINGS + kind.settings, user);
      if (connection == null) {
        throw new IllegalStateException("HSQLDB does not know its own address");
      }
      connection.setAutoCommit(false);
      opened = true;
      return connection;
    } finally {
      if (!opened) {
        forget(folder, kind);
      }
    }
  }

  /** HSQLDB holds on to some of what it cannot use, whatever lies in its place by then. */
  private static void forget(Path folder, Kind kind) {
    try {
      org.hsqldb.Database held =
          DatabaseManager.lookupDatabaseObject(
              DatabaseType.DB_FILE, folder.resolve(kind.file).toFile().getCanonicalPath());
      if (held != null) {
        held.close(org.hsqldb.Database.CLOSEMODE_IMMEDIATELY);
      }
    } catch (IOException e) {
      throw new StoreException(folder + " could not be left", e);
    }
  }

  private static void makePrivate(Path folder) {
    try {
      Files.createDirectories(folder, Permissions.forFolder(folder));
      Permissions.tighten(folder);
    } catch (IOException e) {
      throw new StoreException(folder + " could not be made private", e);
    }
  }

  /**
   * Does some work: all of it, or none if it fails.
   *
   * @throws DamagedRecordException if the tables are not those of Ownhand
   * @throws StoreException if the disk or the database failed
   */
  synchronized <T> T run(String purpose, Work<T> work) {
    if (closed) {
      throw new IllegalStateException("closed records were used");
    }
    try {
      return runOrUndo(work);
    } catch (SQLSyntaxErrorException e) {
      // The statements are always the same: so it is the tables that are not.
      throw new DamagedRecordException("database");
    } catch (SQLException e) {
      throw new StoreException(purpose + " failed", e);
    }
  }

  private <T> T runOrUndo(Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T result = work.with(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
    }
  }

  /**
   * Does some work that changes rows, and says how many: all of it, or none that is heard of again,
   * if it fails.
   *
   * @throws DamagedRecordException if the tables are not those of Ownhand
   * @throws StoreException if the disk or the database failed
   */
  synchronized int write(String purpose, Work<Integer> work) {
    if (doubtful) {
      openAnew(purpose);
    }
    long before = logged();
    boolean written = false;
    try {
      int changed = run(purpose, work);
      written = changed == 0 || endsWithACommit(before);
      if (!written) {
        throw new StoreException(purpose + " failed: it is not in the log");
      }
      return changed;
    } finally {
      doubtful = !written;
    }
  }

  /** After it a log longer than so many bytes is empty, and what it said lies where it belongs. */
  synchronized void tidy(long most) {
    if (!doubtful && logged() > most && hasRoom()) {
      boolean tidied = false;
      try {
        execute("CHECKPOINT");
        tidied = true;
      } finally {
        doubtful = !tidied;
      }
    }
  }

  private Path log() {
    return folder.resolve(kind.file + ".log");
  }

  private long logged() {
    return log().toFile().length();
  }

  /** A log that is shorter than before was emptied, after everything in it was written elsewhere. */
  private boolean endsWithACommit(long before) {
    try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "r")) {
      if (log.length() < before) {
        return true;
      }
      if (log.length() < before + END_OF_COMMIT.length) {
        return false;
      }
      byte[] end = new byte[END_OF_COMMIT.length];
      log.seek(log.length() - end.length);
      log.readFully(end);
      return Arrays.equals(end, END_OF_COMMIT);
    } catch (IOException e) {
      return false;
    }
  }

  /** Until there is room for it, what was open before goes on being read. */
  private void openAnew(String purpose) {
    if (closed) {
      throw new IllegalStateException("closed records were used");
    }
    if (!hasRoom()) {
      throw new StoreException(purpose + " failed: there is no room");
    }
    try {
      if (!connection.isClosed()) {
        try (Connection old = connection;
            Statement statement = old.createStatement()) {
          statement.execute("SHUTDOWN IMMEDIATELY");
        }
      }
      connection = connect(folder, kind);
      doubtful = false;
    } catch (SQLException e) {
      throw new StoreException(purpose + " failed", e);
    }
    makePrivate(folder);
  }

  /** Opening and tidying write everything once more, in the worst case. */
  private boolean hasRoom() {
    try (Stream<Path> files = Files.list(folder)) {
      long all = files.mapToLong(file -> file.toFile().length()).sum();
      return Files.getFileStore(folder).getUsableSpace() > 2 * all + MARGIN;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs one statement without parameters. */
  void execute(String sql) {
    run(
        sql,
        open -> {
          try (Statement statement = open.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /** Closes what turned out to be damaged or foreign, leaving its files as they were found. */
  void closeUntouched() {
    shutDown("SHUTDOWN IMMEDIATELY");
  }

  /** Without room to write everything once more, its log stays, to be read at the next opening. */
  @Override
  public synchronized void close() {
    shutDown(doubtful || !hasRoom() ? "SHUTDOWN IMMEDIATELY" : "SHUTDOWN");
  }

  private synchronized void shutDown(String command) {
    if (closed) {
      return;
    }
    closed = true;
    try (Connection last = connection;
        Statement statement = last.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new StoreException("closing the records failed", e);
    }
    makePrivate(folder);
  }
}
