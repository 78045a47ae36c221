package dev.ownhand.ui.proofs;

import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.ui.profile.Badge;
import dev.ownhand.ui.profile.Badges;
import java.util.Optional;

/** The badges of accounts on public pages. Looking at one asks the services, at most once an hour. */
public final class ProofBadges implements Badges {
  private final ProofOffice office;

  public ProofBadges(ProofOffice office) {
    this.office = office;
  }

  @Override
  public Optional<Badge> badge(Address owner, Account account) {
    ProofRecord record = office.desk().check(owner, account);
    Badge.State state =
        switch (Mark.of(record)) {
          case PROVEN -> Badge.State.PROVEN;
          case DISPROVEN -> Badge.State.DISPROVEN;
          case UNCERTAIN, UNKNOWN -> Badge.State.UNCERTAIN;
        };
    return Optional.of(new Badge(state, office.words().state(record)));
  }
}
