package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Twitter, by a post that its service for embedding shows to everybody. */
record Twitter() implements ProofService {
  private static final Set<String> HOSTS =
      Set.of("twitter.com", "www.twitter.com", "mobile.twitter.com", "x.com", "www.x.com");
  private static final Pattern POST =
      Pattern.compile(
          "([A-Za-z0-9_]{1,20})/status(?:es)?/([0-9]{1,20})(?:/photo/[0-9])?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_]{1,20}");

  @Override
  public String id() {
    return "twitter";
  }

  @Override
  public String displayName() {
    return "X (Twitter)";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.POST;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return WebAddress.parse(
        "https://twitter.com/intent/tweet?text=" + Proven.escaped(statement.text()));
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Link.parse(pasted)
        .flatMap(Twitter::post)
        .map(post -> Proven.account(this, post.group(1), WebAddress.parse(address(post))));
  }

  @Override
  public Optional<String> example() {
    return Optional.of("https://x.com/ada/status/1234567890");
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return USER.matcher(identifier).matches()
        ? WebAddress.parse("https://twitter.com/" + identifier)
        : Optional.empty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Matcher> post = Proven.link(account).flatMap(Twitter::post);
    if (post.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    String user = post.get().group(1);
    if (!user.equalsIgnoreCase(account.identifier())) {
      return inspection.wrongOwner(user);
    }
    String query = "/oembed?omit_script=1&url=" + Proven.escaped(address(post.get()));
    return inspection.object(
        inspection.endpoints().at(id(), query),
        (page, answer) -> judge(page, answer, post.get()));
  }

  private static ProofCheck judge(Page page, JsonValue.Obj answer, Matcher asked) {
    Optional<Link> author = answer.text("author_url").flatMap(Link::parse);
    Optional<String> html = answer.text("html");
    if (author.isEmpty() || html.isEmpty()) {
      return page.shapeChanged();
    }
    String user = String.join("/", author.get().segments());
    if (!author.get().isAt(HOSTS) || !user.equalsIgnoreCase(asked.group(1))) {
      return page.wrongOwner(user);
    }
    Optional<Link> post = answer.text("url").flatMap(Link::parse);
    if (post.isPresent() && !isSame(post.get(), asked)) {
      return page.wrongOwner(String.join("/", post.get().segments()));
    }
    List<String> texts = Jsoup.parseBodyFragment(html.get()).select("blockquote > p").eachText();
    return page.judge(texts);
  }

  private static boolean isSame(Link link, Matcher asked) {
    return post(link)
        .filter(post -> post.group(1).equalsIgnoreCase(asked.group(1)))
        .filter(post -> post.group(2).equals(asked.group(2)))
        .isPresent();
  }

  private static Optional<Matcher> post(Link link) {
    return link.isAt(HOSTS) ? link.match(POST) : Optional.empty();
  }

  /** As clients of the original know it. */
  private static String address(Matcher post) {
    return "https://twitter.com/" + post.group(1) + "/status/" + post.group(2);
  }
}
