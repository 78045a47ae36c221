package dev.ownhand.auth;

import dev.ownhand.profile.proofs.ProofResults;

/** Port: everything private besides the phrase. Closed when Ownhand locks. */
public interface PrivateRecords extends AutoCloseable {
  GrantLedger grants();

  IdentityBook identities();

  BlockList blocks();

  StorageBook storage();

  ProfileBook profiles();

  ProofResults proofs();

  @Override
  void close();
}
