package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stack Overflow and its sisters, by what a user says about himself. Names there are not unique: users are
 * numbers, {@code 12345@stackoverflow.com}.
 */
record StackExchange() implements ProofService {
  private static final Set<String> SITES =
      Set.of(
          "stackoverflow.com",
          "serverfault.com",
          "superuser.com",
          "askubuntu.com",
          "mathoverflow.net",
          "stackapps.com");
  private static final Pattern SISTER =
      Pattern.compile("[a-z0-9-]+(?:\\.meta)?\\.(?:stackexchange|stackoverflow)\\.com");
  private static final Pattern PATH = Pattern.compile("users/([1-9][0-9]{0,11})(?:/[^/]*)?");
  private static final Pattern USER = Pattern.compile("[1-9][0-9]{0,11}");

  /** Has the service tell what users say about themselves (a filter made once at /2.3/filters/create). */
  private static final String FILTER = "!AH)b5JqVyImf";

  @Override
  public String id() {
    return "stackexchange";
  }

  @Override
  public String displayName() {
    return "Stack Exchange";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return handle(identifier)
        .or(() -> Handle.of("1", "stackoverflow.com"))
        .flatMap(handle -> handle.at("/users/edit/current"));
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Link.parse(pasted)
        .flatMap(StackExchange::handle)
        .or(() -> handle(pasted))
        .map(handle -> Proven.account(this, handle.toString(), page(handle)));
  }

  @Override
  public Optional<String> example() {
    return Optional.of("https://stackoverflow.com/users/12345");
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return handle(identifier).flatMap(StackExchange::page);
  }

  private static Optional<WebAddress> page(Handle handle) {
    return handle.at("/users/" + handle.user());
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Handle> proof = Proven.link(account).flatMap(StackExchange::handle);
    if (proof.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    Handle handle = proof.get();
    if (handle(account.identifier()).filter(handle::isSame).isEmpty()) {
      return inspection.wrongOwner(handle.toString());
    }
    String query =
        "/2.3/users/" + handle.user() + "?site=" + handle.host() + "&filter=" + Proven.escaped(FILTER);
    return inspection.object(
        inspection.endpoints().at(id(), query), (page, answer) -> judge(page, answer, handle));
  }

  private static ProofCheck judge(Page page, JsonValue.Obj answer, Handle handle) {
    List<JsonValue> items = answer.array("items").orElse(List.of());
    if (answer.array("items").isPresent() && items.isEmpty()) {
      return page.notFound();
    }
    if (items.isEmpty() || !(items.getFirst() instanceof JsonValue.Obj user)) {
      return page.shapeChanged();
    }
    Optional<String> found =
        Page.number(user, "user_id")
            .or(
                () ->
                    user.text("link")
                        .flatMap(Link::parse)
                        .flatMap(StackExchange::handle)
                        .map(Handle::user));
    if (found.isEmpty()) {
      return page.shapeChanged();
    }
    return found.get().equals(handle.user())
        ? page.of(found).judge(user.text("about_me").map(Html::text).stream().toList())
        : page.wrongOwner(found.get());
  }

  private static Optional<Handle> handle(Link link) {
    boolean isSite = link.isAt(SITES) || SISTER.matcher(link.host()).matches();
    Optional<Matcher> path = isSite ? link.match(PATH) : Optional.empty();
    return path.flatMap(found -> Handle.of(found.group(1), link.host()));
  }

  private static Optional<Handle> handle(String identifier) {
    return Handle.parse(identifier)
        .filter(handle -> USER.matcher(handle.user()).matches())
        .filter(handle -> SITES.contains(handle.host()) || SISTER.matcher(handle.host()).matches());
  }
}
