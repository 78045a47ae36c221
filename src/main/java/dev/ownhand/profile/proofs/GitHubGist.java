package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub, by a public gist. */
record GitHubGist() implements ProofService {
  private static final Set<String> HOSTS = Set.of("gist.github.com");
  private static final Pattern PATH =
      Pattern.compile("([A-Za-z0-9-]{1,39})/([A-Za-z0-9]{1,40})(?:/raw)?");

  @Override
  public String id() {
    return GitHubBio.ID;
  }

  @Override
  public String displayName() {
    return GitHubBio.NAME;
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.GIST;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return WebAddress.parse("https://gist.github.com/");
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Link.parse(pasted)
        .flatMap(GitHubGist::gist)
        .map(
            gist ->
                Proven.account(
                    this,
                    gist.group(1),
                    WebAddress.parse("https://gist.github.com/" + gist.group(1) + "/" + gist.group(2))));
  }

  @Override
  public Optional<String> example() {
    return Optional.of("https://gist.github.com/ada/0123456789abcdef");
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return GitHubBio.page(identifier);
  }

  @Override
  public boolean isFor(Account account) {
    return account.service().equals(id()) && Proven.link(account).filter(GitHubBio::isBio).isEmpty();
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Matcher> gist = Proven.link(account).flatMap(GitHubGist::gist);
    if (gist.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    String owner = gist.get().group(1);
    if (!owner.equalsIgnoreCase(account.identifier())) {
      return inspection.wrongOwner(owner);
    }
    String number = gist.get().group(2).toLowerCase(Locale.ROOT);
    return inspection.object(
        inspection.endpoints().at(id(), "/gists/" + number),
        (page, answer) -> judge(page, answer, account.identifier()));
  }

  private static ProofCheck judge(Page page, JsonValue.Obj answer, String login) {
    Optional<JsonValue.Obj> files = answer.object("files");
    Optional<JsonValue.Obj> owner = answer.object("owner");
    if (files.isEmpty() || answer.lacks("public")) {
      return page.shapeChanged();
    }
    String found = owner.flatMap(object -> object.text("login")).orElse("");
    if (!found.equalsIgnoreCase(login)) {
      return page.wrongOwner(found);
    }
    if (!answer.isTrue("public")) {
      return page.notFound();
    }
    List<String> texts =
        files.get().members().values().stream()
            .filter(JsonValue.Obj.class::isInstance)
            .map(JsonValue.Obj.class::cast)
            .filter(file -> !file.isTrue("truncated"))
            .flatMap(file -> file.text("content").stream())
            .toList();
    return page.of(owner.flatMap(object -> Page.number(object, "id"))).judge(texts);
  }

  private static Optional<Matcher> gist(Link link) {
    return link.isAt(HOSTS) ? link.match(PATH) : Optional.empty();
  }
}
