package dev.ownhand.ui.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.ProofRecord;
import java.util.List;
import java.util.Optional;

/**
 * Port: checks accounts, as {@link dev.ownhand.profile.proofs.ProofChecker} does. Slow: not for the
 * window's thread.
 */
public interface ProofDesk {
  /** What is known about an account without asking anybody. */
  Optional<ProofRecord> known(Address owner, Account account);

  /** Checks an account, or tells what a check less than an hour ago came to. */
  ProofRecord check(Address owner, Account account);

  /** Checks an account now. */
  ProofRecord checkAnew(Address owner, Account account);

  /** Checks accounts like {@link #check}, side by side; the results are in their order. */
  List<ProofRecord> checkAll(Address owner, List<Account> accounts);

  /** Opens an address in the browser. */
  void open(WebAddress address);
}
