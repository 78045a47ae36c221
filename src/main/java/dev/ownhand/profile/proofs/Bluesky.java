package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bluesky, by what an account says about itself. A handle can change hands: its DID is what stays. */
record Bluesky() implements ProofService {
  private static final Set<String> HOSTS = Set.of("bsky.app", "www.bsky.app");
  private static final Pattern PATH = Pattern.compile("profile/([A-Za-z0-9.-]{3,253})");

  @Override
  public String id() {
    return "bluesky";
  }

  @Override
  public String displayName() {
    return "Bluesky";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.BIO;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return profile(identifier).or(() -> WebAddress.parse("https://bsky.app/"));
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Link.parse(pasted)
        .flatMap(Bluesky::handle)
        .or(
            () ->
                Handle.host(pasted.strip().replaceFirst("^@", ""))
                    .filter(host -> !HOSTS.contains(host)))
        .map(handle -> Proven.account(this, handle, profile(handle)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return Handle.host(identifier)
        .flatMap(handle -> WebAddress.parse("https://bsky.app/profile/" + handle));
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<String> handle = Proven.link(account).flatMap(Bluesky::handle);
    if (handle.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    if (!handle.get().equals(account.identifier().toLowerCase(Locale.ROOT))) {
      return inspection.wrongOwner(handle.get());
    }
    return inspection.object(
        inspection
            .endpoints()
            .at(id(), "/xrpc/app.bsky.actor.getProfile?actor=" + handle.get()),
        (page, answer) -> {
          Optional<String> found = answer.text("handle");
          Optional<String> did = answer.text("did");
          if (found.isEmpty() || did.isEmpty()) {
            return page.shapeChanged();
          }
          return found.get().toLowerCase(Locale.ROOT).equals(handle.get())
              ? page.of(did).judge(answer.text("description").stream().toList())
              : page.wrongOwner(found.get());
        });
  }

  private static Optional<String> handle(Link link) {
    Optional<Matcher> path = link.isAt(HOSTS) ? link.match(PATH) : Optional.empty();
    return path.flatMap(found -> Handle.host(found.group(1)));
  }
}
