package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service that shows nothing to whoever is not signed in, so that an account there is a mere link.
 *
 * @param start what stands before a name in the address of an account; empty if accounts have none
 * @param hosts at which accounts have an address
 * @param path of the address of an account, its name the first group
 * @param name how names look
 */
record LinkOnly(
    String id, String displayName, String start, Set<String> hosts, Pattern path, Pattern name)
    implements ProofService {

  @Override
  public ProofPlace place() {
    return ProofPlace.NOWHERE;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return profile(identifier);
  }

  @Override
  public Optional<Account> read(String pasted) {
    String bare = pasted.strip();
    String rest = !start.isEmpty() && bare.startsWith(start) ? bare.substring(start.length()) : bare;
    Optional<String> found = name.matcher(rest).matches() ? Optional.of(rest) : linked(bare);
    return found.map(account -> Account.of(new Account.Name(id, account)));
  }

  private Optional<String> linked(String pasted) {
    Optional<Matcher> found =
        Link.parse(pasted).filter(link -> link.isAt(hosts)).flatMap(link -> link.match(path));
    return found.map(match -> match.group(1)).filter(text -> name.matcher(text).matches());
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return !start.isEmpty() && name.matcher(identifier).matches()
        ? WebAddress.parse(start + identifier)
        : Optional.empty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    return inspection.unsupported(ProofCheck.Why.LINK_ONLY);
  }
}
