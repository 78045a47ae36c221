package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hacker News, by what a user says about himself. */
record HackerNews() implements ProofService {
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Pattern QUERY = Pattern.compile("id=([A-Za-z0-9_-]{1,40})");

  @Override
  public String id() {
    return "hackerNews";
  }

  @Override
  public String displayName() {
    return "Hacker News";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return profile(identifier).or(() -> WebAddress.parse("https://news.ycombinator.com/"));
  }

  @Override
  public Optional<Account> read(String pasted) {
    String bare = pasted.strip();
    Optional<String> user =
        USER.matcher(bare).matches() ? Optional.of(bare) : Link.parse(bare).flatMap(HackerNews::user);
    return user.map(name -> Proven.account(this, name, profile(name)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return USER.matcher(identifier).matches()
        ? WebAddress.parse("https://news.ycombinator.com/user?id=" + identifier)
        : Optional.empty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<String> user = Proven.link(account).flatMap(HackerNews::user);
    if (user.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    if (!user.get().equals(account.identifier())) {
      return inspection.wrongOwner(user.get());
    }
    return inspection.json(
        inspection.endpoints().at(id(), "/v0/user/" + user.get() + ".json"),
        (page, answer) -> judge(page, answer, user.get()));
  }

  private static ProofCheck judge(Page page, JsonValue answer, String user) {
    if (answer instanceof JsonValue.Null) {
      return page.notFound();
    }
    if (!(answer instanceof JsonValue.Obj object) || object.text("id").isEmpty()) {
      return page.shapeChanged();
    }
    String found = object.text("id").get();
    return found.equals(user)
        ? page.judge(List.of(Html.text(object.text("about").orElse(""))))
        : page.wrongOwner(found);
  }

  private static Optional<String> user(Link link) {
    Matcher query = QUERY.matcher(link.query());
    boolean isUserPage =
        link.host().equals("news.ycombinator.com") && link.segments().equals(List.of("user"));
    return isUserPage && query.matches() ? Optional.of(query.group(1)) : Optional.empty();
  }
}
