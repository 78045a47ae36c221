package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A forum that runs Discourse, by what a member says about himself. */
record Discourse() implements ProofService {
  private static final Pattern PATH =
      Pattern.compile("u(?:sers)?/([A-Za-z0-9_.-]{1,64})(?:/(?:summary|activity))?");

  @Override
  public String id() {
    return "discourse";
  }

  @Override
  public String displayName() {
    return "Discourse";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return Handle.parse(identifier).flatMap(handle -> handle.at("/my/preferences/profile"));
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Link.parse(pasted)
        .flatMap(Discourse::handle)
        .or(() -> Handle.parse(pasted))
        .map(handle -> Proven.account(this, handle.toString(), page(handle)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return Handle.parse(identifier).flatMap(Discourse::page);
  }

  private static Optional<WebAddress> page(Handle handle) {
    return handle.at("/u/" + handle.user());
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Handle> proof = Proven.link(account).flatMap(Discourse::handle);
    if (proof.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    Handle handle = proof.get();
    if (Handle.parse(account.identifier()).filter(handle::isSame).isEmpty()) {
      return inspection.wrongOwner(handle.toString());
    }
    return inspection.object(
        handle
            .at("/u/" + handle.user() + ".json")
            .flatMap(address -> inspection.endpoints().atHost(id(), address)),
        (page, answer) -> judge(page, answer, handle));
  }

  private static ProofCheck judge(Page page, JsonValue.Obj answer, Handle handle) {
    Optional<JsonValue.Obj> user = answer.object("user");
    Optional<String> name = user.flatMap(object -> object.text("username"));
    if (name.isEmpty()) {
      return page.shapeChanged();
    }
    Optional<String> bio =
        user.flatMap(
            object -> object.text("bio_raw").or(() -> object.text("bio_cooked").map(Html::text)));
    return name.get().equalsIgnoreCase(handle.user())
        ? page.of(user.flatMap(object -> Page.number(object, "id"))).judge(bio.stream().toList())
        : page.wrongOwner(name.get());
  }

  private static Optional<Handle> handle(Link link) {
    Optional<Matcher> path = link.match(PATH);
    return path.flatMap(found -> Handle.of(found.group(1), link.host()));
  }
}
