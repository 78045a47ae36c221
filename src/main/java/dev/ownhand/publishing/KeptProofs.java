package dev.ownhand.publishing;

import dev.ownhand.auth.Household;
import dev.ownhand.profile.proofs.ProofKey;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofResults;
import java.util.Optional;

/** Keeps what is known about proofs in an open household. While it is locked, nothing is known. */
public record KeptProofs(Household household) implements ProofResults {
  @Override
  public Optional<ProofRecord> get(ProofKey key) {
    return household.inside(inside -> inside.records().proofs().get(key)).flatMap(found -> found);
  }

  @Override
  public void put(ProofKey key, ProofRecord record) {
    household.inside(
        inside -> {
          inside.records().proofs().put(key, record);
          return key;
        });
  }
}
