package dev.ownhand.publishing;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.profile.proofs.ProofKey;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofResults;
import java.util.Optional;

/**
 * Keeps what is known about proofs in an open household. While it is locked, nothing is known; where the
 * disk fails, a check holds all the same, but is not remembered.
 */
public record KeptProofs(Household household) implements ProofResults {
  private static final System.Logger LOG = System.getLogger(KeptProofs.class.getName());

  @Override
  public Optional<ProofRecord> get(ProofKey key) {
    try {
      return household.inside(inside -> inside.records().proofs().get(key)).flatMap(found -> found);
    } catch (RecordsFailure e) {
      LOG.log(System.Logger.Level.ERROR, "what is known of a proof could not be read", e);
      return Optional.empty();
    }
  }

  @Override
  public void put(ProofKey key, ProofRecord record) {
    try {
      household.inside(
          inside -> {
            inside.records().proofs().put(key, record);
            return key;
          });
    } catch (RecordsFailure e) {
      LOG.log(System.Logger.Level.ERROR, "what is known of a proof could not be written", e);
    }
  }
}
