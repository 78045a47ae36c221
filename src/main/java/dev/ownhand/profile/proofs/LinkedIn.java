package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Media;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** LinkedIn: old posts are still read, but nobody can check them who is not signed in. */
record LinkedIn() implements ProofService {
  private static final Set<String> HOSTS = Set.of("www.linkedin.com");
  private static final Pattern POST =
      Pattern.compile("feed/update/[A-Za-z0-9:_-]{1,100}", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROFILE = Pattern.compile("in/([\\w%-]{1,100})");
  private static final Pattern USER = Pattern.compile("[\\w-]{1,100}");

  @Override
  public String id() {
    return "linkedIn";
  }

  @Override
  public String displayName() {
    return "LinkedIn";
  }

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
    Optional<String> user =
        USER.matcher(bare).matches() ? Optional.of(bare) : Link.parse(bare).flatMap(LinkedIn::user);
    return user.map(name -> Account.of(new Account.Name(id(), name)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return USER.matcher(identifier).matches()
        ? WebAddress.parse("https://www.linkedin.com/in/" + identifier)
        : Optional.empty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Link> link = Proven.link(account).filter(found -> found.isAt(HOSTS));
    if (link.flatMap(found -> found.match(POST)).isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    String path = "/" + String.join("/", link.get().segments()).toLowerCase(Locale.ROOT);
    return inspection.page(
        inspection.endpoints().at(id(), path),
        Media.HTML,
        page -> judge(page, account.identifier()));
  }

  private static ProofCheck judge(Page page, String user) {
    Document document = Jsoup.parse(page.text());
    String author = document.select("body > main header a").attr("href");
    if (author.isEmpty()) {
      return page.judgeAsLegacy(List.of());
    }
    String title = document.select("head > meta[property=og:title]").attr("content");
    return Link.parse(author).flatMap(LinkedIn::user).filter(user::equals).isPresent()
        ? page.judgeAsLegacy(List.of(title))
        : page.wrongOwner(author);
  }

  private static Optional<String> user(Link link) {
    Optional<Matcher> path = link.isAt(HOSTS) ? link.match(PROFILE) : Optional.empty();
    return path.map(found -> found.group(1));
  }
}
