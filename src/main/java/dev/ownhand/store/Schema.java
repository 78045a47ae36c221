package dev.ownhand.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, as steps from one version to the next. A step may be taken again after a crash.
 *
 * @param steps step n leads to version n + 1. What was published once is never changed, only added to
 */
record Schema(List<List<String>> steps) {
  /** The private records. */
  static final Schema RECORDS =
      new Schema(
          List.of(
              List.of(
                  sealedTable(SealedTable.SETTINGS),
                  sealedTable(SealedTable.GRANTS),
                  sealedTable(SealedTable.IDENTITIES)),
              List.of(sealedTable(SealedTable.BLOCKS)),
              List.of(
                  sealedTable(SealedTable.STORAGE_CHOICES),
                  sealedTable(SealedTable.APP_BUCKETS)),
              List.of(
                  sealedTable(SealedTable.PROFILES),
                  sealedTable(SealedTable.PROFILE_VERSIONS),
                  sealedTable(SealedTable.PICTURES, 4 * 1024 * 1024),
                  sealedTable(SealedTable.PROOFS))));

  /** The version written. */
  int version() {
    return steps.size();
  }

  private static String sealedTable(String name) {
    return sealedTable(name, 1024 * 1024);
  }

  private static String sealedTable(String name, int mostBytes) {
    return "CREATE TABLE IF NOT EXISTS "
        + name
        + " (LOOK_UP VARBINARY(32) PRIMARY KEY, SEALED VARBINARY("
        + mostBytes
        + ") NOT NULL)";
  }

  /** The version found, 0 for an empty database. */
  static int found(Database database) {
    database.execute("CREATE TABLE IF NOT EXISTS SCHEMA_VERSION (VERSION INTEGER NOT NULL)");
    return database.run("reading the schema version", Schema::found);
  }

  private static int found(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT MAX(VERSION) FROM SCHEMA_VERSION")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /** Takes every step that a version lacks. */
  void migrate(Database database, int from) {
    for (int version = from; version < version(); version++) {
      steps.get(version).forEach(database::execute);
      int reached = version + 1;
      database.write(
          "writing the schema version",
          connection -> {
            try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO SCHEMA_VERSION VALUES (?)")) {
              insert.setInt(1, reached);
              return insert.executeUpdate();
            }
          });
    }
  }
}
