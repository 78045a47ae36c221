package dev.ownhand.auth;

/** Port: everything private besides the phrase. Closed when Ownhand locks. */
public interface PrivateRecords extends AutoCloseable {
  GrantLedger grants();

  IdentityBook identities();

  BlockList blocks();

  StorageBook storage();

  ProfileBook profiles();

  @Override
  void close();
}
