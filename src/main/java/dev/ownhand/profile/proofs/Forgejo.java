package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codeberg and other hosts of Forgejo or Gitea, by what a user says about himself, or one of his
 * repositories about itself.
 */
record Forgejo() implements ProofService {
  private static final String HOME = "codeberg.org";
  private static final Pattern PATH =
      Pattern.compile("([A-Za-z0-9_.-]{1,64})(?:/([A-Za-z0-9_.-]{1,100}))?");

  @Override
  public String id() {
    return "forgejo";
  }

  @Override
  public String displayName() {
    return "Codeberg, Forgejo";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return Handle.parse(identifier, HOME)
        .or(() -> Handle.of("user", HOME))
        .flatMap(handle -> handle.at("/user/settings"));
  }

  @Override
  public Optional<Account> read(String pasted) {
    Optional<Link> link = Link.parse(pasted).filter(found -> !found.segments().isEmpty());
    return link.flatMap(found -> handle(found).map(handle -> account(handle, found)))
        .or(
            () ->
                Handle.parse(pasted.strip(), HOME)
                    .map(handle -> Proven.account(this, handle.text(HOME), page(handle))));
  }

  private Account account(Handle handle, Link link) {
    return Proven.account(
        this, handle.text(HOME), handle.at("/" + String.join("/", link.segments())));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return Handle.parse(identifier, HOME).flatMap(Forgejo::page);
  }

  private static Optional<WebAddress> page(Handle handle) {
    return handle.at("/" + handle.user());
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Link> link = Proven.link(account);
    Optional<Handle> proof = link.flatMap(Forgejo::handle);
    if (proof.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    Handle handle = proof.get();
    if (Handle.parse(account.identifier(), HOME).filter(handle::isSame).isEmpty()) {
      return inspection.wrongOwner(handle.text(HOME));
    }
    boolean isRepository = link.get().segments().size() == 2;
    String path =
        (isRepository ? "/api/v1/repos/" : "/api/v1/users/")
            + String.join("/", link.get().segments());
    return inspection.object(
        handle.at(path).flatMap(address -> inspection.endpoints().atHost(id(), address)),
        (page, answer) ->
            (isRepository ? answer.object("owner") : Optional.of(answer))
                .map(owner -> judge(page, answer, owner, handle))
                .orElseGet(page::shapeChanged));
  }

  private static ProofCheck judge(
      Page page, JsonValue.Obj answer, JsonValue.Obj owner, Handle handle) {
    Optional<String> login = owner.text("login");
    if (login.isEmpty()) {
      return page.shapeChanged();
    }
    return login.get().equalsIgnoreCase(handle.user())
        ? page.of(Page.number(owner, "id"))
            .judge(isCopy(answer) ? List.of() : answer.text("description").stream().toList())
        : page.wrongOwner(login.get());
  }

  /** Forks and mirrors begin with the description of another's repository. */
  private static boolean isCopy(JsonValue.Obj answer) {
    return answer.isTrue("fork")
        || answer.isTrue("mirror")
        || answer.text("original_url").filter(url -> !url.isEmpty()).isPresent();
  }

  private static Optional<Handle> handle(Link link) {
    Optional<Matcher> path = link.query().isEmpty() ? link.match(PATH) : Optional.empty();
    return path.flatMap(found -> Handle.of(found.group(1), link.host()));
  }
}
