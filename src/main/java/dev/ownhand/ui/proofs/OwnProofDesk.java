package dev.ownhand.ui.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.ProofChecker;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofStatement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The services themselves. */
public record OwnProofDesk(ProofChecker checker, Consumer<WebAddress> browser) implements ProofDesk {
  @Override
  public Optional<ProofRecord> known(Address owner, Account account) {
    return checker.known(ProofStatement.of(owner), account);
  }

  @Override
  public ProofRecord check(Address owner, Account account) {
    return checker.check(ProofStatement.of(owner), account);
  }

  @Override
  public ProofRecord checkAnew(Address owner, Account account) {
    return checker.checkAnew(ProofStatement.of(owner), account);
  }

  @Override
  public List<ProofRecord> checkAll(Address owner, List<Account> accounts) {
    return checker.checkAll(ProofStatement.of(owner), accounts);
  }

  @Override
  public void open(WebAddress address) {
    browser.accept(address);
  }
}
