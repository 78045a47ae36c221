package dev.ownhand.auth;

import dev.ownhand.base.Origin;
import dev.ownhand.base.Secret;
import dev.ownhand.profile.proofs.ProofResults;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A cabinet on a disk that has no room for one more grant or block. */
record FullDisk(Cabinet cabinet) implements Cabinet {
  @Override
  public Opening open(Secret key) {
    return cabinet.open(key) instanceof Opening.Opened(PrivateRecords records)
        ? new Opening.Opened(new FullRecords(records))
        : new Opening.Damaged("never here");
  }

  @Override
  public void clear() {
    cabinet.clear();
  }

  private record FullRecords(PrivateRecords records) implements PrivateRecords {
    @Override
    public GrantLedger grants() {
      return new FullLedger(records.grants());
    }

    @Override
    public IdentityBook identities() {
      return records.identities();
    }

    @Override
    public BlockList blocks() {
      return new FullBlockList(records.blocks());
    }

    @Override
    public StorageBook storage() {
      return records.storage();
    }

    @Override
    public ProfileBook profiles() {
      return records.profiles();
    }

    @Override
    public ProofResults proofs() {
      return records.proofs();
    }

    @Override
    public void close() {
      records.close();
    }
  }

  private record FullLedger(GrantLedger ledger) implements GrantLedger {
    @Override
    public Optional<Grant> latest(Origin app) {
      return ledger.latest(app);
    }

    @Override
    public List<Grant> all() {
      return ledger.all();
    }

    @Override
    public void write(Grant grant) {
      throw new NoRoom();
    }
  }

  private record FullBlockList(BlockList list) implements BlockList {
    @Override
    public List<Block> blocked() {
      return list.blocked();
    }

    @Override
    public boolean isBlocked(Origin app) {
      return list.isBlocked(app);
    }

    @Override
    public void add(Origin app, Instant since) {
      throw new NoRoom();
    }

    @Override
    public void remove(Origin app) {
      throw new NoRoom();
    }
  }

  private static final class NoRoom extends RecordsFailure {
    private static final long serialVersionUID = 1;

    NoRoom() {
      super("no room on the disk");
    }
  }
}
