package dev.ownhand.store;

import dev.ownhand.auth.BlockList;
import dev.ownhand.auth.GrantLedger;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.auth.ProfileBook;
import dev.ownhand.auth.StorageBook;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.profile.proofs.ProofResults;
import java.util.List;

/** The private records of an open database. */
final class HsqlRecords implements PrivateRecords {
  /** A row that opens with the right key and with no other. */
  private static final String CANARY = "canary";

  private final Database database;
  private final RecordKeys keys;
  private final SealedTable settings;
  private final List<SealedTable> tables;
  private final GrantLedger grants;
  private final IdentityBook identities;
  private final BlockList blocks;
  private final HsqlStorageBook storage;
  private final HsqlProfileBook profiles;
  private final HsqlProofResults proofs;

  /** Takes the keys over. */
  HsqlRecords(Database database, RecordKeys keys, Entropy entropy) {
    this.database = database;
    this.keys = keys;
    this.settings = new SealedTable(database, SealedTable.SETTINGS, keys, entropy);
    var grantTable = new SealedTable(database, SealedTable.GRANTS, keys, entropy);
    var identityTable = new SealedTable(database, SealedTable.IDENTITIES, keys, entropy);
    var blockTable = new SealedTable(database, SealedTable.BLOCKS, keys, entropy);
    var choiceTable = new SealedTable(database, SealedTable.STORAGE_CHOICES, keys, entropy);
    var bucketTable = new SealedTable(database, SealedTable.APP_BUCKETS, keys, entropy);
    var profileTable = new SealedTable(database, SealedTable.PROFILES, keys, entropy);
    var versionTable = new SealedTable(database, SealedTable.PROFILE_VERSIONS, keys, entropy);
    var pictureTable = new SealedTable(database, SealedTable.PICTURES, keys, entropy);
    var proofTable = new SealedTable(database, SealedTable.PROOFS, keys, entropy);
    this.tables =
        List.of(
            settings,
            grantTable,
            identityTable,
            blockTable,
            choiceTable,
            bucketTable,
            profileTable,
            versionTable,
            pictureTable,
            proofTable);
    this.grants = new HsqlGrantLedger(grantTable);
    this.identities = new HsqlIdentityBook(identityTable, settings);
    this.blocks = new HsqlBlockList(blockTable);
    this.storage = new HsqlStorageBook(choiceTable, bucketTable);
    this.profiles = new HsqlProfileBook(profileTable, versionTable, pictureTable);
    this.proofs = new HsqlProofResults(proofTable);
  }

  /**
   * Reads every record, so that damage is found at the door and not in the middle of a sign-in.
   *
   * @throws DamagedRecordException if one does not open, or the canary has gone
   */
  void check() {
    boolean empty = true;
    for (SealedTable table : tables) {
      empty &= table.all().isEmpty();
    }
    grants.all();
    identities.entries();
    identities.email();
    identities.standard();
    blocks.blocked();
    storage.check();
    profiles.check();
    proofs.check();
    if (empty) {
      settings.put(CANARY, JsonValue.Obj.empty());
    } else if (settings.find(CANARY).isEmpty()) {
      throw settings.damaged();
    }
  }

  @Override
  public GrantLedger grants() {
    return grants;
  }

  @Override
  public IdentityBook identities() {
    return identities;
  }

  @Override
  public BlockList blocks() {
    return blocks;
  }

  @Override
  public StorageBook storage() {
    return storage;
  }

  @Override
  public ProfileBook profiles() {
    return profiles;
  }

  @Override
  public ProofResults proofs() {
    return proofs;
  }

  /** Leaves the files as they were found. */
  void closeUntouched() {
    try (keys) {
      database.closeUntouched();
    }
  }

  @Override
  public void close() {
    try (keys) {
      database.close();
    }
  }
}
