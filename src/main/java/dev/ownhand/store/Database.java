package dev.ownhand.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.Properties;
import org.hsqldb.jdbc.JDBCDriver;

/**
 * The HSQLDB database of a folder, one piece of work after the other. What was written is on the disk
 * when its work is done.
 */
final class Database implements AutoCloseable {
  /**
   * Flushed at each commit. No lock file, which makes the next start wait ten seconds after a crash:
   * that only one Ownhand uses a folder is seen to elsewhere. No log of its own.
   */
  private static final String SETTINGS =
      ";hsqldb.write_delay=false;hsqldb.lock_file=false;hsqldb.applog=0;hsqldb.sqllog=0";

  private final Path folder;
  private final Connection connection;
  private boolean closed;

  private Database(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /** Something to do with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * Opens the database, an empty one if there was none.
   *
   * @throws SQLException if what is there is not a database
   */
  static Database open(Path folder) throws SQLException {
    // Before its first class is loaded: it would take the logging of the whole program over.
    System.setProperty("hsqldb.reconfig_logging", "false");
    makePrivate(folder);
    var user = new Properties();
    user.setProperty("user", "SA");
    user.setProperty("password", "");
    Connection connection =
        new JDBCDriver()
            .connect("jdbc:hsqldb:file:" + folder.resolve("records") + SETTINGS, user);
    if (connection == null) {
      throw new IllegalStateException("HSQLDB does not know its own address");
    }
    connection.setAutoCommit(false);
    makePrivate(folder);
    return new Database(folder, connection);
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

  @Override
  public void close() {
    shutDown("SHUTDOWN");
  }

  private synchronized void shutDown(String command) {
    if (closed) {
      return;
    }
    closed = true;
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new StoreException("closing the records failed", e);
    }
    makePrivate(folder);
  }
}
