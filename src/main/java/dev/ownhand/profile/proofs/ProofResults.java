package dev.ownhand.profile.proofs;

import java.util.Optional;

/** Port: where results of checks are kept. Safe for use by many threads. */
public interface ProofResults {
  /** What is known about a proof. */
  Optional<ProofRecord> get(ProofKey key);

  /** Keeps what is known about it now. */
  void put(ProofKey key, ProofRecord record);
}
