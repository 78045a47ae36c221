package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lobsters, by what a user says about himself. */
record Lobsters() implements ProofService {
  private static final Set<String> HOSTS = Set.of("lobste.rs", "www.lobste.rs");
  private static final Pattern PATH = Pattern.compile("(?:~|u/)([A-Za-z0-9_-]{1,50})");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_-]{1,50}");

  @Override
  public String id() {
    return "lobsters";
  }

  @Override
  public String displayName() {
    return "Lobsters";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return WebAddress.parse("https://lobste.rs/settings");
  }

  @Override
  public Optional<Account> read(String pasted) {
    String bare = pasted.strip().replaceFirst("^~", "");
    Optional<String> user =
        USER.matcher(bare).matches() ? Optional.of(bare) : Link.parse(pasted).flatMap(Lobsters::user);
    return user.map(name -> Proven.account(this, name, profile(name)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return USER.matcher(identifier).matches()
        ? WebAddress.parse("https://lobste.rs/~" + identifier)
        : Optional.empty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<String> user = Proven.link(account).flatMap(Lobsters::user);
    if (user.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    if (!user.get().equals(account.identifier())) {
      return inspection.wrongOwner(user.get());
    }
    return inspection.object(
        inspection.endpoints().at(id(), "/~" + user.get() + ".json"),
        (page, answer) -> {
          Optional<String> found = answer.text("username");
          if (found.isEmpty()) {
            return page.shapeChanged();
          }
          return found.equals(user)
              ? page.judge(answer.text("about").stream().toList())
              : page.wrongOwner(found.get());
        });
  }

  private static Optional<String> user(Link link) {
    Optional<Matcher> path = link.isAt(HOSTS) ? link.match(PATH) : Optional.empty();
    return path.map(found -> found.group(1));
  }
}
