package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Media;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A web site, by a file at a well-known place or by a link of its first page that says {@code me}. */
record Website() implements ProofService {
  private static final String FILE = "/.well-known/blockstack-proof.txt";
  private static final String LINKS = "a[rel~=(?i)(^|\\s)me(\\s|$)], link[rel~=(?i)(^|\\s)me(\\s|$)]";

  @Override
  public String id() {
    return "website";
  }

  @Override
  public String displayName() {
    return "Website";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.FILE;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return Optional.empty();
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Link.parse(pasted)
        .flatMap(Website::host)
        .map(
            host ->
                Proven.account(
                    this, "https://" + host, WebAddress.parse("https://" + host + FILE)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return owner(identifier).flatMap(host -> WebAddress.parse("https://" + host + "/"));
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<String> host = Proven.link(account).flatMap(Website::host);
    if (host.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    if (!owner(account.identifier()).equals(host)) {
      return inspection.wrongOwner(host.get());
    }
    ProofCheck file =
        check(address(FILE, host.get(), inspection), inspection, Website::judgeFile);
    // Sites of one page answer with it whatever they are asked for.
    return file instanceof ProofCheck.NotFound || file instanceof ProofCheck.StatementMissing
        ? check(address("/", host.get(), inspection), inspection, Website::judge)
        : file;
  }

  private Optional<WebAddress> address(String path, String host, Inspection inspection) {
    return WebAddress.parse("https://" + host + path)
        .flatMap(address -> inspection.endpoints().atHost(id(), address));
  }

  private static ProofCheck check(
      Optional<WebAddress> address, Inspection inspection, Function<Page, ProofCheck> judge) {
    return inspection.page(
        address,
        Media.HTML,
        page ->
            address.filter(asked -> asked.origin().equals(page.address().origin())).isPresent()
                ? judge.apply(page)
                : page.wrongOwner(page.address().origin().host()));
  }

  /** A page in its place may show what others wrote. */
  private static ProofCheck judgeFile(Page page) {
    String text = page.text();
    return page.judge(text.contains("<") ? List.of() : List.of(text));
  }

  private static ProofCheck judge(Page page) {
    String did = page.statement().owner().did().toString();
    List<Element> links = Jsoup.parse(page.text()).select(LINKS);
    return links.stream().anyMatch(link -> link.attr("href").strip().equals(did))
        ? page.verified(did)
        : page.judge(links.stream().map(Element::text).toList());
  }

  /** The host of a site's first page, or of the file. */
  private static Optional<String> host(Link link) {
    String path = "/" + String.join("/", link.segments());
    return link.query().isEmpty() && (path.equals("/") || path.equals(FILE))
        ? Optional.of(link.host())
        : Optional.empty();
  }

  private static Optional<String> owner(String identifier) {
    // What stands behind a # is for show.
    return Optional.of(identifier)
        .filter(text -> text.indexOf('#') < 0)
        .flatMap(Link::parse)
        .filter(link -> link.segments().isEmpty() && link.query().isEmpty())
        .map(Link::host);
  }
}
