package dev.ownhand.ui.proofs;

import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.ProofService;
import java.util.Optional;

/**
 * An account to be added, or one whose proof is to be another.
 *
 * @param edited the account as it is now
 */
record Errand(ProofService service, Optional<Account> edited) {
  static Errand adding(ProofService service) {
    return new Errand(service, Optional.empty());
  }

  static Errand editing(ProofService service, Account account) {
    return new Errand(service, Optional.of(account));
  }

  /** What stands in the field at first. */
  String begun() {
    return edited.map(account -> account.proofUrl().orElseGet(account::identifier)).orElse("");
  }
}
