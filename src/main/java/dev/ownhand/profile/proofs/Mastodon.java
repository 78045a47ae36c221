package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Media;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mastodon and whatever else speaks ActivityPub, by what an actor says about himself. */
record Mastodon() implements ProofService {
  private static final Pattern PATH = Pattern.compile("(?:@|users/)([A-Za-z0-9_.-]{1,64})");
  private static final Pattern ACTOR_TYPE =
      Pattern.compile("application/(?:activity|ld)\\+json(?:;.*)?", Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return "mastodon";
  }

  @Override
  public String displayName() {
    return "Mastodon";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return Handle.parse(identifier).flatMap(handle -> handle.at("/settings/profile"));
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Link.parse(pasted)
        .flatMap(Mastodon::handle)
        .or(() -> Handle.parse(pasted))
        .map(handle -> Proven.account(this, handle.toString(), profile(handle)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return Handle.parse(identifier).flatMap(Mastodon::profile);
  }

  private static Optional<WebAddress> profile(Handle handle) {
    return handle.at("/@" + handle.user());
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Handle> proof = Proven.link(account).flatMap(Mastodon::handle);
    if (proof.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    Handle handle = proof.get();
    if (Handle.parse(account.identifier()).filter(handle::isSame).isEmpty()) {
      return inspection.wrongOwner(handle.toString());
    }
    Optional<WebAddress> finger = handle.at("/.well-known/webfinger?resource=acct:" + handle);
    return inspection.object(
        finger.flatMap(address -> inspection.endpoints().atHost(id(), address)),
        (page, answer) -> {
          String subject = answer.text("subject").orElse("");
          if (!subject.equalsIgnoreCase("acct:" + handle)) {
            return subject.isEmpty() ? page.shapeChanged() : page.wrongOwner(subject);
          }
          return actor(answer)
              .map(actor -> check(actor, handle, inspection))
              .orElseGet(page::shapeChanged);
        });
  }

  private ProofCheck check(WebAddress actor, Handle handle, Inspection inspection) {
    return inspection.json(
        inspection.endpoints().atHost(id(), actor),
        Media.ACTIVITY,
        (page, answer) ->
            answer instanceof JsonValue.Obj object
                ? judge(page, object, actor, handle)
                : page.shapeChanged());
  }

  private static ProofCheck judge(
      Page page, JsonValue.Obj answer, WebAddress actor, Handle handle) {
    Optional<String> name = answer.text("preferredUsername");
    Optional<String> id = answer.text("id");
    if (name.isEmpty() || id.isEmpty()) {
      return page.shapeChanged();
    }
    boolean isAtHome =
        WebAddress.parse(id.get()).filter(found -> found.origin().equals(actor.origin())).isPresent();
    if (!isAtHome || !name.get().equalsIgnoreCase(handle.user())) {
      return page.wrongOwner(name.get() + " " + id.get());
    }
    Stream<String> fields =
        answer.array("attachment").stream()
            .flatMap(List::stream)
            .filter(JsonValue.Obj.class::isInstance)
            .flatMap(field -> ((JsonValue.Obj) field).text("value").stream());
    List<String> texts =
        Stream.concat(answer.text("summary").stream(), fields).map(Html::text).toList();
    return page.of(id).judge(texts);
  }

  private static Optional<WebAddress> actor(JsonValue.Obj answer) {
    return answer.array("links").stream()
        .flatMap(List::stream)
        .filter(JsonValue.Obj.class::isInstance)
        .map(JsonValue.Obj.class::cast)
        .filter(link -> link.text("rel").filter("self"::equals).isPresent())
        .filter(link -> link.text("type").filter(type -> ACTOR_TYPE.matcher(type).matches()).isPresent())
        .flatMap(link -> link.text("href").stream())
        .flatMap(href -> WebAddress.parse(href).stream())
        .filter(address -> address.origin().scheme().equals("https"))
        .findFirst();
  }

  private static Optional<Handle> handle(Link link) {
    Optional<Matcher> path = link.query().isEmpty() ? link.match(PATH) : Optional.empty();
    return path.flatMap(found -> Handle.of(found.group(1), link.host()));
  }
}
