package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lichess, by what a player says about himself. */
record Lichess() implements ProofService {
  private static final Set<String> HOSTS = Set.of("lichess.org", "www.lichess.org");
  private static final Pattern PATH = Pattern.compile("@/([A-Za-z0-9_-]{2,30})");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_-]{2,30}");

  @Override
  public String id() {
    return "lichess";
  }

  @Override
  public String displayName() {
    return "Lichess";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return WebAddress.parse("https://lichess.org/account/profile");
  }

  @Override
  public Optional<Account> read(String pasted) {
    String bare = pasted.strip().replaceFirst("^@", "");
    Optional<String> user =
        USER.matcher(bare).matches() ? Optional.of(bare) : Link.parse(pasted).flatMap(Lichess::user);
    return user.map(name -> Proven.account(this, name, profile(name)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return USER.matcher(identifier).matches()
        ? WebAddress.parse("https://lichess.org/@/" + identifier)
        : Optional.empty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<String> user = Proven.link(account).flatMap(Lichess::user);
    if (user.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    if (!user.get().equalsIgnoreCase(account.identifier())) {
      return inspection.wrongOwner(user.get());
    }
    return inspection.object(
        inspection.endpoints().at(id(), "/api/user/" + user.get()),
        (page, answer) -> judge(page, answer, account.identifier()));
  }

  private static ProofCheck judge(Page page, JsonValue.Obj answer, String user) {
    Optional<String> found = answer.text("id");
    if (found.isEmpty()) {
      return page.shapeChanged();
    }
    if (!found.get().equals(user.toLowerCase(Locale.ROOT))) {
      return page.wrongOwner(found.get());
    }
    return page.of(found)
        .judge(
            answer.object("profile").stream()
                .flatMap(profile -> Stream.of(profile.text("bio"), profile.text("links")))
                .flatMap(Optional::stream)
                .toList());
  }

  private static Optional<String> user(Link link) {
    Optional<Matcher> path = link.isAt(HOSTS) ? link.match(PATH) : Optional.empty();
    return path.map(found -> found.group(1));
  }
}
