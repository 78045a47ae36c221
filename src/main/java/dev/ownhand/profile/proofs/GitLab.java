package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** GitLab, there and at other hosts, by what a project named {@code blockstack_proof} says about itself. */
record GitLab() implements ProofService {
  private static final String HOME = "gitlab.com";
  private static final String PROJECT = "blockstack_proof";
  private static final Pattern PATH = Pattern.compile("([A-Za-z0-9_.-]{1,64})/" + PROJECT);
  private static final Pattern PROFILE = Pattern.compile("([A-Za-z0-9_.-]{1,64})(?:/" + PROJECT + ")?");

  @Override
  public String id() {
    return "gitlab";
  }

  @Override
  public String displayName() {
    return "GitLab";
  }

  @Override
  public ProofPlace place() {
    return ProofPlace.REPOSITORY_DESCRIPTION;
  }

  @Override
  public Optional<WebAddress> opens(ProofStatement statement, String identifier) {
    return Handle.parse(identifier, HOME)
        .or(() -> Handle.of("new", HOME))
        .flatMap(handle -> handle.at("/projects/new"));
  }

  @Override
  public Optional<Account> read(String pasted) {
    return Link.parse(pasted)
        .flatMap(link -> handle(link, PROFILE))
        .or(() -> Handle.parse(pasted.strip(), HOME))
        .map(
            handle ->
                Proven.account(
                    this, handle.text(HOME), handle.at("/" + handle.user() + "/" + PROJECT)));
  }

  @Override
  public Optional<WebAddress> profile(String identifier) {
    return Handle.parse(identifier, HOME).flatMap(handle -> handle.at("/" + handle.user()));
  }

  @Override
  public ProofCheck check(Account account, Inspection inspection) {
    Optional<Handle> proof = Proven.link(account).flatMap(link -> handle(link, PATH));
    if (proof.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
    }
    Handle handle = proof.get();
    if (Handle.parse(account.identifier(), HOME).filter(handle::isSame).isEmpty()) {
      return inspection.wrongOwner(handle.text(HOME));
    }
    return inspection.object(
        handle
            .at("/api/v4/projects/" + handle.user() + "%2F" + PROJECT)
            .flatMap(address -> inspection.endpoints().atHost(id(), address)),
        (page, project) -> judge(page, project, handle));
  }

  private static ProofCheck judge(Page page, JsonValue.Obj project, Handle handle) {
    Optional<JsonValue.Obj> space = project.object("namespace");
    Optional<String> path = space.flatMap(object -> object.text("full_path"));
    Optional<String> kind = space.flatMap(object -> object.text("kind"));
    if (path.isEmpty() || kind.isEmpty()) {
      return page.shapeChanged();
    }
    return path.get().equalsIgnoreCase(handle.user()) && kind.get().equals("user")
        ? page.of(space.flatMap(object -> Page.number(object, "id")))
            .judge(isFork(project) ? List.of() : project.text("description").stream().toList())
        : page.wrongOwner(path.get());
  }

  /** Forks begin with the description of another's project. */
  private static boolean isFork(JsonValue.Obj project) {
    return !project.lacks("forked_from_project");
  }

  private static Optional<Handle> handle(Link link, Pattern pattern) {
    return link.match(pattern).flatMap(path -> Handle.of(path.group(1), link.host()));
  }
}
