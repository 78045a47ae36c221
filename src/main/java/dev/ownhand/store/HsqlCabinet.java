package dev.ownhand.store;

import dev.ownhand.auth.Cabinet;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Entropy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** The private records in the folder {@code records}. To be opened once at a time. */
public final class HsqlCabinet implements Cabinet {
  private final Path home;
  private final Path folder;
  private final Entropy entropy;

  /** The records below this folder, which is made when it is needed. */
  public HsqlCabinet(Path home, Entropy entropy) {
    this.home = home.toAbsolutePath();
    this.folder = this.home.resolve("records");
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

  @Override
  public void clear() {
    Path going = folder.resolveSibling("records.removed");
    try {
      // Left by a power cut.
      Folders.remove(going);
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(folder, going, StandardCopyOption.ATOMIC_MOVE);
        AtomicFile.flush(home);
        Folders.remove(going);
      }
    } catch (IOException e) {
      throw new StoreException(folder + " could not be removed", e);
    }
  }

  private static Opening open(Database database, HsqlRecords records) {
    try {
      int version = Schema.found(database);
      if (version > Schema.RECORDS.version()) {
        return new Opening.TooNew(version);
      }
      Schema.RECORDS.migrate(database, version);
      records.check();
      return new Opening.Opened(records);
    } catch (DamagedRecordException e) {
      return new Opening.Damaged(e.where());
    }
  }
}
