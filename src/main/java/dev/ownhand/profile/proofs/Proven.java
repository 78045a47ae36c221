package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Accounts and addresses as services make them. */
final class Proven {
  static final String HTTP = "http";
  static final String DNS = "dns";

  private Proven() {}

  /** An account that is proven by a page. */
  static Account account(ProofService service, String identifier, Optional<WebAddress> page) {
    Account account = Account.of(new Account.Name(service.id(), identifier));
    return page.map(address -> account.withProof(HTTP, address.toString())).orElse(account);
  }

  /** The address that an account names as its proof. */
  static Optional<Link> link(Account account) {
    return account.proofUrl().flatMap(Link::parse);
  }

  /** A text as part of a query. */
  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
