package dev.ownhand.profile.proofs;

import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;

/**
 * Which proof a result is about.
 *
 * @param owner of the identity that names the account as its own
 * @param proofUrl as the account has it; empty where it has none
 */
public record ProofKey(Address owner, Account.Name account, String proofUrl) {
  /** The key of an account of this owner. */
  static ProofKey of(Address owner, Account account) {
    return new ProofKey(owner, account.name(), account.proofUrl().orElse(""));
  }
}
