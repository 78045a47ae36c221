package dev.ownhand.profile.proofs;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a proof.
 *
 * @param latest what the last check came to
 * @param lastSuccess the last time it was found to be right; it stays when a later check cannot be made
 * @param earlierOwner by what the service told the account apart before, if that has changed since: then
 *     somebody else may have the name now
 * @param ownedName the name that was known to be the owner's
 */
public record ProofRecord(
    ProofCheck latest,
    Optional<ProofCheck.Verified> lastSuccess,
    Optional<String> earlierOwner,
    Optional<String> ownedName) {

  /** When it was last checked. */
  public Instant at() {
    return latest.evidence().at();
  }

  /** The first record of a proof. */
  static ProofRecord first(ProofCheck check, Optional<String> ownedName) {
    return new ProofRecord(check, success(check), Optional.empty(), ownedName);
  }

  /** What is known after another check. */
  ProofRecord then(ProofCheck check) {
    return switch (check) {
      case ProofCheck.Verified now ->
          new ProofRecord(now, Optional.of(now), changed(now).or(() -> earlierOwner), ownedName);
      case ProofCheck.CannotCheck _,
          ProofCheck.StatementMissing _,
          ProofCheck.WrongOwner _,
          ProofCheck.NotFound _,
          ProofCheck.Unsupported _,
          ProofCheck.Legacy _ ->
          new ProofRecord(check, lastSuccess, earlierOwner, ownedName);
    };
  }

  private Optional<String> changed(ProofCheck.Verified now) {
    return lastSuccess
        .flatMap(before -> before.evidence().ownerId())
        .filter(before -> now.evidence().ownerId().filter(id -> !id.equals(before)).isPresent());
  }

  private static Optional<ProofCheck.Verified> success(ProofCheck check) {
    return check instanceof ProofCheck.Verified verified ? Optional.of(verified) : Optional.empty();
  }
}
