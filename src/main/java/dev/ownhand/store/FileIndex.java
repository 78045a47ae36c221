package dev.ownhand.store;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.hub.Buckets.Dirty;
import dev.ownhand.gaia.hub.Buckets.Extent;
import dev.ownhand.gaia.hub.Buckets.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the files in {@link StorageFolder} do not show by themselves, and in which order they come. It
 * can be made anew from them, all but the types of some and which were changed.
 */
final class FileIndex implements AutoCloseable {
  /** The longest content type. */
  static final int MOST_TYPE_CHARS = 4096;

  /** What the log may grow to before it is emptied. */
  private static final long MOST_LOG_BYTES = 4L * 1024 * 1024;

  /** Names are in the order of {@link String#compareTo}, and a blank at an end counts. */
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              List.of(
                  "SET DATABASE COLLATION SQL_TEXT NO PAD",
                  "CREATE CACHED TABLE IF NOT EXISTS FILES (BUCKET VARCHAR(34) NOT NULL,"
                      + " PATH VARCHAR(4096) NOT NULL, ETAG VARCHAR(32) NOT NULL,"
                      + " TYPE VARCHAR(4096) NOT NULL, LENGTH BIGINT NOT NULL,"
                      + " MODIFIED BIGINT NOT NULL, OLD_ETAG VARCHAR(32), OLD_TYPE VARCHAR(4096),"
                      + " OLD_LENGTH BIGINT, OLD_MODIFIED BIGINT, PRIMARY KEY (BUCKET, PATH))",
                  "CREATE CACHED TABLE IF NOT EXISTS DIRTY (BUCKET VARCHAR(34) NOT NULL,"
                      + " PATH VARCHAR(4096) NOT NULL, REASON VARCHAR(16) NOT NULL,"
                      + " MARK BIGINT NOT NULL UNIQUE,"
                      + " PRIMARY KEY (BUCKET, PATH))",
                  "CREATE SEQUENCE IF NOT EXISTS MARKS AS BIGINT")));

  private static final String CLAIMS =
      "ETAG, TYPE, LENGTH, MODIFIED, OLD_ETAG, OLD_TYPE, OLD_LENGTH, OLD_MODIFIED";
  private static final String OF_PLACE = " WHERE BUCKET = ? AND PATH = ?";

  private final Database database;

  private FileIndex(Database database) {
    this.database = database;
  }

  /** What came of opening an index. */
  sealed interface Opening {
    /** It is open; whether it was there before is told. */
    record Opened(FileIndex index, Origin origin) implements Opening {}

    /** What is there is not an index, or not one any more. */
    record Damaged() implements Opening {}

    /** It was written by a newer Ownhand. */
    record TooNew(int version) implements Opening {}
  }

  /** Where an index is from. */
  enum Origin {
    FOUND,
    NEW
  }

  /** What is known of a file: what it became or is about to become, and what it was before. */
  record Row(Claim claim, Optional<Claim> old) {
    /** What is true of the file that is there. */
    Optional<Claim> of(OnDisk file) {
      return claim.isTrueOf(file) ? Optional.of(claim) : old.filter(was -> was.isTrueOf(file));
    }
  }

  /** A file that is to be copied, and why. */
  record Soiled(Place place, Reason reason) {}

  /** A file and what is known of it. */
  record Entry(Place place, Row row) {}

  /**
   * Opens the index in a folder.
   *
   * @throws StoreException if the disk failed
   */
  static Opening open(Path folder) {
    Database database;
    try {
      database = Database.open(folder, Database.Kind.INDEX);
    } catch (SQLException e) {
      return new Opening.Damaged();
    }
    boolean opened = false;
    try {
      int version = Schema.found(database);
      if (version > SCHEMA.version()) {
        return new Opening.TooNew(version);
      }
      SCHEMA.migrate(database, version);
      var index = new FileIndex(database);
      // Tables of another making show here.
      index.check();
      index.dirty(-1, 1);
      opened = true;
      return new Opening.Opened(index, version == 0 ? Origin.NEW : Origin.FOUND);
    } catch (DamagedRecordException e) {
      return new Opening.Damaged();
    } finally {
      if (!opened) {
        database.closeUntouched();
      }
    }
  }

  private void check() {
    database.run(
        "reading the index",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT BUCKET, PATH, " + CLAIMS + " FROM FILES LIMIT 1")) {
            return entries(select);
          }
        });
  }

  /** What is known of a file. */
  Optional<Row> find(Place place) {
    return database.run("reading the index", connection -> find(connection, place));
  }

  private static Optional<Row> find(Connection connection, Place place) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + CLAIMS + " FROM FILES" + OF_PLACE)) {
      setPlace(select, 1, place);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row(row, 1)) : Optional.empty();
      }
    }
  }

  private static Row row(ResultSet row, int at) throws SQLException {
    return new Row(
        new Claim(row.getString(at), row.getString(at + 1), row.getLong(at + 2), row.getLong(at + 3)),
        old(row, at + 4));
  }

  private static Optional<Claim> old(ResultSet row, int at) throws SQLException {
    String etag = row.getString(at);
    return etag == null
        ? Optional.empty()
        : Optional.of(
            new Claim(etag, row.getString(at + 1), row.getLong(at + 2), row.getLong(at + 3)));
  }

  /** Writes a row, and what is to be copied because of it. */
  void write(Place place, Row row, List<Soiled> soiled) {
    database.write(
        "writing the index",
        connection -> {
          soil(connection, soiled);
          return replace(connection, place, row);
        });
    database.tidy(MOST_LOG_BYTES);
  }

  /** Writes rows of which nobody else knows yet, and what is to be copied because of them. */
  void writeAll(List<Entry> entries, List<Soiled> soiled) {
    database.write(
        "writing the index",
        connection -> {
          int written = 0;
          for (Entry entry : entries) {
            written += replace(connection, entry.place(), entry.row());
          }
          return written + soil(connection, soiled);
        });
    database.tidy(MOST_LOG_BYTES);
  }

  /** Writes a row, and what is to be copied, unless what is known is not any more what it was. */
  void amend(Place place, Optional<Row> was, Row row, List<Soiled> soiled) {
    database.write(
        "writing the index",
        connection -> {
          if (!find(connection, place).equals(was)) {
            return 0;
          }
          soil(connection, soiled);
          return replace(connection, place, row);
        });
  }

  private static int replace(Connection connection, Place place, Row row) throws SQLException {
    delete(connection, place);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO FILES (BUCKET, PATH, " + CLAIMS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      setPlace(insert, 1, place);
      setClaim(insert, 3, row.claim());
      setClaim(insert, 7, row.old().orElse(null));
      return insert.executeUpdate();
    }
  }

  private static void setClaim(PreparedStatement statement, int at, @Nullable Claim claim)
      throws SQLException {
    if (claim == null) {
      statement.setNull(at, Types.VARCHAR);
      statement.setNull(at + 1, Types.VARCHAR);
      statement.setNull(at + 2, Types.BIGINT);
      statement.setNull(at + 3, Types.BIGINT);
    } else {
      statement.setString(at, claim.etag());
      statement.setString(at + 1, claim.type());
      statement.setLong(at + 2, claim.length());
      statement.setLong(at + 3, claim.modified());
    }
  }

  private static void setPlace(PreparedStatement statement, int at, Place place)
      throws SQLException {
    statement.setString(at, place.bucket().toString());
    statement.setString(at + 1, place.path().text());
  }

  /** Forgets files. */
  void drop(List<Place> places) {
    database.write(
        "writing the index",
        connection -> {
          int dropped = 0;
          for (Place place : places) {
            dropped += delete(connection, place);
          }
          return dropped;
        });
    database.tidy(MOST_LOG_BYTES);
  }

  private static int delete(Connection connection, Place place) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM FILES" + OF_PLACE)) {
      setPlace(delete, 1, place);
      return delete.executeUpdate();
    }
  }

  /** The files of a bucket in the order of their names, from behind one on or from the first. */
  List<Entry> page(Address bucket, Optional<FilePath> after, int most) {
    return database.run(
        "reading the index",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT BUCKET, PATH, "
                      + CLAIMS
                      + " FROM FILES WHERE BUCKET = ? AND PATH > ? ORDER BY BUCKET, PATH LIMIT ?")) {
            select.setString(1, bucket.toString());
            select.setString(2, after.map(FilePath::text).orElse(""));
            select.setInt(3, most);
            return entries(select);
          }
        });
  }

  private static List<Entry> entries(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      var entries = new ArrayList<Entry>();
      while (row.next()) {
        entries.add(new Entry(place(row), row(row, 3)));
      }
      return entries;
    }
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(bucket(row), new FilePath(row.getString(2)));
  }

  private static Address bucket(ResultSet row) throws SQLException {
    return Address.parse(row.getString(1))
        .orElseThrow(() -> new DamagedRecordException("index"));
  }

  /** Whether names begin with this one and a slash. */
  boolean isFolder(Place place) {
    return database.run(
        "reading the index",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT PATH FROM FILES WHERE BUCKET = ? AND PATH > ? AND PATH < ? LIMIT 1")) {
            select.setString(1, place.bucket().toString());
            select.setString(2, place.path().text() + '/');
            // What follows the slash in the order of characters.
            select.setString(3, place.path().text() + '0');
            try (ResultSet row = select.executeQuery()) {
              return row.next();
            }
          }
        });
  }

  /** Every bucket and how much is in it. */
  List<Extent> extents() {
    return database.run(
        "reading the index",
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT BUCKET, COUNT(*), SUM(LENGTH) FROM FILES GROUP BY BUCKET ORDER BY BUCKET");
              ResultSet row = select.executeQuery()) {
            var extents = new ArrayList<Extent>();
            while (row.next()) {
              extents.add(new Extent(bucket(row), row.getLong(2), row.getLong(3)));
            }
            return extents;
          }
        });
  }

  /** Remembers that a file is to be copied. */
  void soil(Soiled soiled) {
    database.write("writing the index", connection -> soil(connection, List.of(soiled)));
  }

  /** Remembers that all of a bucket is to be copied, and nothing else of it. */
  void soilAll(Address bucket) {
    database.write(
        "writing the index",
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM DIRTY WHERE BUCKET = ?")) {
            delete.setString(1, bucket.toString());
            delete.executeUpdate();
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO DIRTY (BUCKET, PATH, REASON, MARK)"
                      + " SELECT BUCKET, PATH, 'FOUND', NEXT VALUE FOR MARKS FROM FILES"
                      + " WHERE BUCKET = ?")) {
            insert.setString(1, bucket.toString());
            return insert.executeUpdate();
          }
        });
    database.tidy(MOST_LOG_BYTES);
  }

  private static int soil(Connection connection, List<Soiled> all) throws SQLException {
    for (Soiled each : all) {
      soil(connection, each);
    }
    return all.size();
  }

  private static void soil(Connection connection, Soiled soiled) throws SQLException {
    Place place = soiled.place();
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM DIRTY" + OF_PLACE)) {
      setPlace(delete, 1, place);
      delete.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO DIRTY (BUCKET, PATH, REASON, MARK)"
                + " VALUES (?, ?, ?, NEXT VALUE FOR MARKS)")) {
      setPlace(insert, 1, place);
      insert.setString(3, soiled.reason().name());
      insert.executeUpdate();
    }
  }

  /** Files to be copied, those with a higher mark than this one, oldest first. */
  List<Dirty> dirty(long after, int most) {
    return database.run(
        "reading the index",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT BUCKET, PATH, REASON, MARK FROM DIRTY WHERE MARK > ? ORDER BY MARK LIMIT ?")) {
            select.setLong(1, after);
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
              var dirty = new ArrayList<Dirty>();
              while (row.next()) {
                Place place = place(row);
                dirty.add(new Dirty(place.bucket(), place.path(), reason(row), row.getLong(4)));
              }
              return dirty;
            }
          }
        });
  }

  private static Reason reason(ResultSet row) throws SQLException {
    try {
      return Reason.valueOf(row.getString(3));
    } catch (IllegalArgumentException e) {
      throw new DamagedRecordException("index");
    }
  }

  /** How many files of a bucket are to be copied. */
  long dirtyCount(Address bucket) {
    return database.run(
        "reading the index",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT COUNT(*) FROM DIRTY WHERE BUCKET = ?")) {
            select.setString(1, bucket.toString());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? row.getLong(1) : 0;
            }
          }
        });
  }

  /** Forgets that a file is to be copied, unless it was soiled again. */
  void clean(Dirty dirty) {
    database.write(
        "writing the index",
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM DIRTY" + OF_PLACE + " AND MARK = ?")) {
            setPlace(delete, 1, new Place(dirty.bucket(), dirty.path()));
            delete.setLong(3, dirty.mark());
            return delete.executeUpdate();
          }
        });
  }

  /** Leaves the files as they were found. */
  void closeUntouched() {
    database.closeUntouched();
  }

  @Override
  public void close() {
    database.close();
  }
}
