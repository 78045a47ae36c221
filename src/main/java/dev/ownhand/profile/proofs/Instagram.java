package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Media;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Instagram: old posts are still read, but nobody can check them who is not signed in. */
record Instagram() implements ProofService {
  private static final Set<String> HOSTS = Set.of("instagram.com", "www.instagram.com");
  private static final Pattern POST = Pattern.compile("p/[A-Za-z0-9_-]{1,64}");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9._]{1,30}");
  private static final Pattern HANDLE = Pattern.compile("\\(@([^)]*)\\)");

  @Override
  public String id() {
    return "instagram";
  }

  @Override
  public String displayName() {
    return "Instagram";
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
    String bare = pasted.strip().replaceFirst("^@", "");
    Optional<Link> link = Link.parse(bare).filter(found -> found.isAt(HOSTS));
    Optional<String> user =
        link.map(found -> found.match(USER).map(Matcher::group))
            .orElseGet(() -> USER.matcher(bare).matches() ? Optional.of(bare) : Optional.empty());
    return user.map(name -> Account.of(new Account.Name(id(), name)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return USER.matcher(identifier).matches()
        ? WebAddress.parse("https://www.instagram.com/" + identifier + "/")
        : Optional.empty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Link> link = Proven.link(account).filter(found -> found.isAt(HOSTS));
    if (link.flatMap(found -> found.match(POST)).isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    String path = "/" + String.join("/", link.get().segments()) + "/";
    return inspection.page(
        inspection.endpoints().at(id(), path),
        Media.HTML,
        page -> judge(page, account.identifier()));
  }

  /** {@code ... Name (@user) on Instagram: “text”}; whoever puts a second handle in is not believed. */
  private static ProofCheck judge(Page page, String user) {
    String[] parts =
        Jsoup.parse(page.text()).select("meta[property=og:description]").attr("content").split(":", -1);
    List<String> handles = HANDLE.matcher(parts[0]).results().map(match -> match.group(1)).toList();
    if (parts.length < 2 || handles.isEmpty()) {
      return page.judgeAsLegacy(List.of());
    }
    return handles.equals(List.of(user))
        ? page.judgeAsLegacy(List.of(parts[1].replace("“", "").replace("”", "")))
        : page.wrongOwner(String.join(", ", handles));
  }
}
