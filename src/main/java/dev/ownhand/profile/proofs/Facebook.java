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

/** Facebook: old posts are still read, but nobody can check them who is not signed in. */
record Facebook() implements ProofService {
  private static final Set<String> HOSTS =
      Set.of("facebook.com", "www.facebook.com", "m.facebook.com");
  private static final Pattern POST =
      Pattern.compile("([A-Za-z0-9.]{1,64})/posts/([A-Za-z0-9_-]{1,80})", Pattern.CASE_INSENSITIVE);
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9.]{1,64}");

  @Override
  public String id() {
    return "facebook";
  }

  @Override
  public String displayName() {
    return "Facebook";
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
    Optional<Link> link = Link.parse(bare).filter(found -> found.isAt(HOSTS));
    Optional<String> user =
        link.map(
                found ->
                    found.match(POST).or(() -> found.match(USER)).map(path -> path.group().split("/")[0]))
            .orElseGet(() -> USER.matcher(bare).matches() ? Optional.of(bare) : Optional.empty());
    return user.map(name -> Account.of(new Account.Name(id(), name)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return USER.matcher(identifier).matches()
        ? WebAddress.parse("https://www.facebook.com/" + identifier)
        : Optional.empty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Matcher> post =
        Proven.link(account).filter(link -> link.isAt(HOSTS)).flatMap(link -> link.match(POST));
    if (post.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    String user = post.get().group(1);
    if (!user.equalsIgnoreCase(account.identifier())) {
      return inspection.wrongOwner(user);
    }
    String number = post.get().group(2).toLowerCase(Locale.ROOT);
    return inspection.page(
        inspection.endpoints().at(id(), "/" + account.identifier() + "/posts/" + number),
        Media.HTML,
        page ->
            page.judgeAsLegacy(
                List.of(Jsoup.parse(page.text()).select("meta[name=description]").attr("content"))));
  }
}
