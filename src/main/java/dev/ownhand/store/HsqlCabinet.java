package dev.ownhand.store;

import dev.ownhand.auth.Cabinet;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Entropy;
import java.nio.file.Path;
import java.sql.SQLException;

/** The private records in the folder {@code records}. To be opened once at a time. */
public final class HsqlCabinet implements Cabinet {
  private final Path folder;
  private final Entropy entropy;

  /** The records below this folder, which is made when it is needed. */
  public HsqlCabinet(Path home, Entropy entropy) {
    this.folder = home.resolve("records").toAbsolutePath();
    this.entropy = entropy;
  }

  @Override
  public Opening open(Secret key) {
    Database database;
    try {
      database = Database.open(folder);
    } catch (SQLException e) {
      return new Opening.Damaged("database");
    }
    var records = new HsqlRecords(database, RecordKeys.of(key), entropy);
    boolean opened = false;
    try {
      Opening opening = open(database, records);
      opened = opening instanceof Opening.Opened;
      return opening;
    } finally {
      if (!opened) {
        records.closeUntouched();
      }
    }
  }

  private static Opening open(Database database, HsqlRecords records) {
    try {
      int version = Schema.version(database);
      if (version > Schema.VERSION) {
        return new Opening.TooNew(version);
      }
      Schema.migrate(database, version);
      records.check();
      return new Opening.Opened(records);
    } catch (DamagedRecordException e) {
      return new Opening.Damaged(e.where());
    }
  }
}
