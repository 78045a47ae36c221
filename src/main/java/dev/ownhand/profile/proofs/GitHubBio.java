package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub, by what an account says about itself. */
record GitHubBio() implements ProofService {
  static final String ID = "github";
  static final String NAME = "GitHub";
  private static final Set<String> HOSTS = Set.of("github.com", "www.github.com");
  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9-]{1,39}");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String displayName() {
    return NAME;
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return WebAddress.parse("https://github.com/settings/profile");
  }

  @Override
  public Optional<Account> read(String pasted) {
    String bare = pasted.strip().replaceFirst("^@", "");
    Optional<String> login =
        LOGIN.matcher(bare).matches() ? Optional.of(bare) : Link.parse(pasted).flatMap(GitHubBio::login);
    return login.map(name -> Proven.account(this, name, page(name)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return page(identifier);
  }

  static Optional<WebAddress> page(String login) {
    return LOGIN.matcher(login).matches()
        ? WebAddress.parse("https://github.com/" + login)
        : Optional.empty();
  }

  static boolean isBio(Link link) {
    return link.isAt(HOSTS);
  }

  @Override
  public boolean isFor(Account account) {
    return account.service().equals(ID) && Proven.link(account).filter(GitHubBio::isBio).isPresent();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<String> login = Proven.link(account).flatMap(GitHubBio::login);
    if (login.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    if (!login.get().equalsIgnoreCase(account.identifier())) {
      return inspection.wrongOwner(login.get());
    }
    return inspection.object(
        inspection.endpoints().at(ID, "/users/" + login.get()),
        (page, user) -> {
          Optional<String> found = user.text("login");
          if (found.isEmpty()) {
            return page.shapeChanged();
          }
          boolean isUser = user.text("type").filter("User"::equals).isPresent();
          return found.get().equalsIgnoreCase(account.identifier()) && isUser
              ? page.of(Page.number(user, "id")).judge(user.text("bio").stream().toList())
              : page.wrongOwner(found.get());
        });
  }

  private static Optional<String> login(Link link) {
    return isBio(link) ? link.match(LOGIN).map(Matcher::group) : Optional.empty();
  }
}
