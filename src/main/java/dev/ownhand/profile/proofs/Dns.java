package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.Optional;

/** A domain, by a TXT record of it or of {@code _blockstack} below it. */
record Dns() implements ProofService {
  private static final String SCHEME = "dns:";

  @Override
  public String id() {
    return "dns";
  }

  @Override
  public String displayName() {
    return "DNS";
  }

  @Override
  public String proofType() {
    return Proven.DNS;
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.DNS_RECORD;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return Optional.empty();
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Handle.host(bare(pasted.strip()))
        .or(
            () ->
                Link.parse(pasted)
                    .filter(link -> link.segments().isEmpty() && link.query().isEmpty())
                    .map(Link::host))
        .map(
            domain ->
                Account.of(new Account.Name(id(), domain)).withProof(Proven.DNS, SCHEME + domain));
  }

  @Override
  public Optional<String> example() {
    return Optional.of("ada.example");
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return Handle.host(identifier).flatMap(domain -> WebAddress.parse("https://" + domain + "/"));
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<String> domain = Handle.host(account.identifier());
    Optional<String> named = account.proofUrl().map(Dns::bare);
    if (domain.isEmpty() || (named.isPresent() && named.flatMap(Handle::host).isEmpty())) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    if (named.isPresent() && !named.flatMap(Handle::host).equals(domain)) {
      return inspection.wrongOwner(named.get());
    }
    ProofCheck own = inspection.texts(domain.get());
    if (!(own instanceof ProofCheck.StatementMissing)) {
      return own;
    }
    ProofCheck below = inspection.texts("_blockstack." + domain.get());
    return below instanceof ProofCheck.NotFound || below instanceof ProofCheck.StatementMissing
        ? own
        : below;
  }

  /** RFC 4501. */
  private static String bare(String text) {
    return text.replaceFirst("^(?i:dns:)", "").replaceFirst("(?i:[?]type=txt)$", "");
  }
}
