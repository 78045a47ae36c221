package dev.ownhand.ui.proofs;

import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofRecord;
import java.util.Locale;

/** How much an account is to be trusted, at a glance. */
public enum Mark {
  PROVEN,
  DISPROVEN,
  UNCERTAIN,
  UNKNOWN;

  /** Only what is proven, and was never somebody else's, is marked so. */
  static Mark of(ProofRecord record) {
    return switch (record.latest()) {
      case ProofCheck.Verified _ -> record.earlierOwner().isEmpty() ? PROVEN : UNCERTAIN;
      case ProofCheck.StatementMissing _, ProofCheck.WrongOwner _, ProofCheck.NotFound _ ->
          DISPROVEN;
      case ProofCheck.CannotCheck _, ProofCheck.Legacy _ -> UNCERTAIN;
      case ProofCheck.Unsupported _ -> UNKNOWN;
    };
  }

  /** As sheets of style spell it. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
