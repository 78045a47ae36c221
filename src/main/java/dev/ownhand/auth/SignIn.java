package dev.ownhand.auth;

import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.profile.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Signing in from arrival to answer; the only class that knows the order. A request is checked,
 * dressed with the app's manifest, put before the person, answered, and forgotten.
 */
public final class SignIn implements AutoCloseable {
  /** How long the person may take. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(SignIn.class.getName());
  private static final int MOST_WAITING = 16;
  private static final int MOST_WAITING_OF_ONE_APP = 4;
  private static final int MOST_REMEMBERED = 1000;
  private static final int ID_BYTES = 24;

  private final RequestVerifier verifier;
  private final ManifestReader manifests;
  private final ResponseMaker responses;
  private final Household household;
  private final HubChoice hub;
  private final Publicity publicity;
  private final ApprovalDesk desk;
  private final InstantSource clock;
  private final Entropy entropy;

  private final Map<String, Visit> visits = new LinkedHashMap<>();
  private final Map<String, Arrival.AnsweredBefore> remembered = new LinkedHashMap<>();
  private volatile Set<Origin> blockedWhenLastOpen = Set.of();
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  /** What is asked of it after closing is not done. */
  private final ScheduledExecutorService timer =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("sign-in-timer").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  public SignIn(
      RequestVerifier verifier,
      ManifestReader manifests,
      ResponseMaker responses,
      Household household,
      HubChoice hub,
      Publicity publicity,
      ApprovalDesk desk,
      InstantSource clock,
      Entropy entropy) {
    this.verifier = verifier;
    this.manifests = manifests;
    this.responses = responses;
    this.household = household;
    this.hub = hub;
    this.publicity = publicity;
    this.desk = desk;
    this.clock = clock;
    this.entropy = entropy;
    household.onLeaving(this::rememberBlocked);
    household.onChange(() -> waiting().stream().filter(visit -> !isOver(visit)).forEach(Visit::tell));
  }

  /**
   * Takes a request in.
   *
   * @param link what the browser brought
   * @param visitor a secret by which that browser is known again
   * @param entrance our own address of {@code /auth}, for the client to come back to after an echo
   */
  public Arrival arrive(RequestLink link, String visitor, WebAddress entrance) {
    return switch (verifier.check(link.token())) {
      case RequestCheck.Refused refused -> new Arrival.Refused(refused);
      case RequestCheck.Accepted(SignInRequest request) ->
          link.echo()
              .<Arrival>map(id -> echo(request, id, link.token(), entrance))
              .orElseGet(() -> receive(request, link.token(), visitor));
    };
  }

  /** The client's page takes note of the echo, and comes back with the same request. */
  private static Arrival echo(SignInRequest request, String id, String token, WebAddress entrance) {
    String again = entrance.withParameter("authRequest", token).withParameter("echo", "").toString();
    return new Arrival.Echoed(
        request
            .redirect()
            .withParameter("echoReply", id)
            .withParameter("authContinuation", URLEncoder.encode(again, StandardCharsets.UTF_8)));
  }

  private Arrival receive(SignInRequest request, String token, String visitor) {
    Visit visit;
    // Not within: whoever has the household's door may be waiting for us.
    boolean blocked = isBlocked(request.app());
    synchronized (this) {
      expireDue();
      String digest = Digests.sha256Hex(token);
      Visit known = visits.get(digest);
      if (known != null) {
        return known.belongsTo(visitor)
            ? new Arrival.Received(known)
            : known.ending()
                .<Arrival>map(ending -> new Arrival.AnsweredBefore(ending, request.redirect()))
                .orElseGet(() -> new Arrival.OpenElsewhere(request.app()));
      }
      Arrival.AnsweredBefore before = remembered.get(digest);
      if (before != null) {
        return before;
      }
      if (blocked) {
        return new Arrival.Blocked(request.app());
      }
      replaceOlder(request.app(), visitor);
      if (isCrowded(request.app()) && !makeRoom(request.app())) {
        return new Arrival.Crowded(request.app());
      }
      String id = HexFormat.of().formatHex(entropy.bytes(ID_BYTES));
      visit = new Visit(id, visitor, token, request, clock.instant().plus(PATIENCE), timer);
      visits.put(digest, visit);
    }
    var _ = timer.schedule(this::expireDue, PATIENCE.toMillis() + 1, TimeUnit.MILLISECONDS);
    readers.execute(() -> dress(visit));
    return new Arrival.Received(visit);
  }

  private boolean isCrowded(Origin app) {
    List<Visit> waiting = waiting();
    return waiting.size() >= MOST_WAITING
        || waiting.stream().filter(visit -> visit.request().app().equals(app)).count()
            >= MOST_WAITING_OF_ONE_APP;
  }

  /**
   * Ends the oldest visit whose page is gone, or else out of sight, lest pages opened in passing shut
   * everybody out. One that can be seen stays.
   */
  private boolean makeRoom(Origin app) {
    boolean isFull = waiting().size() >= MOST_WAITING;
    Optional<Visit> oldest =
        waiting().stream()
            .filter(visit -> visit.presence() != Presence.THERE)
            .filter(visit -> isFull || visit.request().app().equals(app))
            .min(
                Comparator.comparing((Visit visit) -> visit.presence() == Presence.ASIDE)
                    .thenComparing(visit -> !visit.request().app().equals(app)));
    oldest.ifPresent(visit -> visit.end(Ending.EXPIRED, null));
    return oldest.isPresent() && !isCrowded(app);
  }

  /** The client keeps the key of its latest request only, so an older one could not be used any more. */
  private void replaceOlder(Origin app, String visitor) {
    waiting().stream()
        .filter(visit -> visit.request().app().equals(app) && visit.belongsTo(visitor))
        .forEach(visit -> visit.end(Ending.REPLACED, null));
  }

  private void dress(Visit visit) {
    visit.dress(manifests.read(visit.request().manifest()));
    if (!isOver(visit)) {
      desk.arrived(visit);
    }
  }

  /** Whether it has ended, as it does when its site turns out to be blocked. */
  private boolean isOver(Visit visit) {
    if (isBlocked(visit.request().app())) {
      visit.end(Ending.BLOCKED, null);
    }
    return visit.ending().isPresent();
  }

  /** While everything is locked: as it was when that was not so, in this process. */
  private boolean isBlocked(Origin app) {
    return household
        .inside(inside -> inside.records().blocks().isBlocked(app))
        .orElseGet(() -> blockedWhenLastOpen.contains(app));
  }

  private void rememberBlocked(Household.Inside inside) {
    try {
      blockedWhenLastOpen =
          inside.records().blocks().blocked().stream()
              .map(BlockList.Block::app)
              .collect(Collectors.toUnmodifiableSet());
    } catch (RecordsFailure e) {
      LOG.log(System.Logger.Level.ERROR, "the blocked sites could not be read", e);
    }
  }

  /** The visit of that id, if it is this browser's. */
  public synchronized Optional<Visit> visit(String id, String visitor) {
    expireDue();
    return visits.values().stream()
        .filter(visit -> visit.id().equals(id) && visit.belongsTo(visitor))
        .findFirst();
  }

  /** The visits that have not ended, in order of arrival. */
  public synchronized List<Visit> waiting() {
    return visits.values().stream().filter(visit -> visit.ending().isEmpty()).toList();
  }

  /** Ends what has waited too long, and forgets what ended long ago. */
  private synchronized void expireDue() {
    Instant now = clock.instant();
    visits.values().stream()
        .filter(visit -> !now.isBefore(visit.expires()))
        .forEach(visit -> visit.end(Ending.EXPIRED, null));
    visits
        .entrySet()
        .removeIf(
            entry -> {
              Visit visit = entry.getValue();
              boolean old = !now.isBefore(visit.expires().plus(PATIENCE));
              if (old) {
                remember(entry.getKey(), visit);
              }
              return old;
            });
  }

  private void remember(String digest, Visit visit) {
    Ending ending = visit.ending().orElse(Ending.EXPIRED);
    remembered.put(digest, new Arrival.AnsweredBefore(ending, visit.request().redirect()));
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.remove(remembered.keySet().iterator().next());
    }
  }

  /** What to put before the person, or empty while everything is locked or once it has ended. */
  public Optional<Question> question(Visit visit) {
    return isOver(visit) ? Optional.empty() : asked(visit);
  }

  private Optional<Question> asked(Visit visit) {
    return household.inside(
        inside -> {
          SignInRequest request = visit.request();
          IdentityBook book = inside.records().identities();
          Optional<Grant> last = inside.records().grants().latest(request.app());
          List<Question.Choice> choices =
              book.entries().stream()
                  .map(
                      entry ->
                          new Question.Choice(
                              inside.keychain().identity(entry.index()), entry.label()))
                  .toList();
          int proposed =
              last.map(Grant::identity)
                  .filter(index -> isAmong(choices, index))
                  .orElseGet(book::standard);
          List<String> given = last.map(Grant::scopes).orElse(List.of());
          return new Question(
              request,
              visit.code(),
              visit.manifest().orElse(AppManifest.without(AppManifest.Trouble.UNREACHABLE)),
              choices,
              proposed,
              OriginNote.of(
                  request.app(), inside.records().grants().all().stream().map(Grant::app).toList()),
              last.isPresent() ? Question.Acquaintance.KNOWN : Question.Acquaintance.FIRST_VISIT,
              request.scopes().stream().filter(scope -> !given.contains(scope.name())).toList(),
              book.email());
        });
  }

  private static boolean isAmong(List<Question.Choice> choices, int index) {
    return choices.stream().anyMatch(choice -> choice.identity().index() == index);
  }

  /** Carries out what the person said. */
  public SignInOutcome answer(Visit visit, Approval approval) {
    if (isOver(visit)) {
      return new SignInOutcome.AlreadyEnded(visit.ending().orElseThrow());
    }
    if (!(verifier.check(visit.token()) instanceof RequestCheck.Accepted)) {
      return ended(visit, Ending.EXPIRED, Optional.empty());
    }
    return switch (approval) {
      case Approval.Declined ignored -> ended(visit, Ending.DECLINED, Optional.empty());
      case Approval.Granted granted -> grant(visit, granted);
    };
  }

  /**
   * Blocks the site that asks until its block is taken back, also if this request has just ended. Every
   * request of it that waits ends, and the app is told nothing.
   */
  public SignInOutcome block(Visit visit) {
    SignInOutcome outcome =
        written(
            visit,
            inside -> {
              inside.records().blocks().add(visit.request().app(), clock.instant());
              return new SignInOutcome.Done(Ending.BLOCKED);
            });
    waiting().forEach(this::isOver);
    return outcome;
  }

  private SignInOutcome grant(Visit visit, Approval.Granted granted) {
    Optional<Publicity.Entering> entering;
    try {
      entering =
          isPublished(visit.request(), granted) ? entered(visit.request(), granted) : Optional.empty();
    } catch (RecordsFailure e) {
      return notWritten(visit, e);
    }
    // The hub took its time: meanwhile it may have ended, or its site been blocked.
    if (isOver(visit)) {
      return new SignInOutcome.AlreadyEnded(visit.ending().orElseThrow());
    }
    return entering
        .filter(result -> result != Publicity.Entering.ENTERED)
        .<SignInOutcome>map(SignInOutcome.NotPublished::new)
        .orElseGet(() -> written(visit, inside -> grant(visit, granted, inside)));
  }

  private static boolean isPublished(SignInRequest request, Approval.Granted granted) {
    return request.scopes().contains(Scope.PUBLISH_DATA)
        && !granted.withheld().contains(Scope.PUBLISH_DATA);
  }

  /** Not within the household's door: the hub may take its time. */
  private Optional<Publicity.Entering> entered(SignInRequest request, Approval.Granted granted) {
    return household
        .inside(inside -> bucket(request, granted, inside))
        .flatMap(bucket -> bucket)
        .map(bucket -> publicity.enter(granted.identity(), request.domainName(), bucket));
  }

  private static Optional<Address> bucket(
      SignInRequest request, Approval.Granted granted, Household.Inside inside) {
    if (!isInUse(inside, granted.identity())) {
      return Optional.empty();
    }
    try (IdentityKey key = inside.keychain().identityKey(granted.identity());
        PrivateKey app = key.appKey(request.domainName())) {
      return Optional.of(app.publicKey().address());
    }
  }

  private static boolean isInUse(Household.Inside inside, int identity) {
    return inside.records().identities().entries().stream()
        .anyMatch(entry -> entry.index() == identity);
  }

  private SignInOutcome written(Visit visit, Function<Household.Inside, SignInOutcome> task) {
    try {
      return household.inside(task).orElseGet(SignInOutcome.Locked::new);
    } catch (RecordsFailure e) {
      return notWritten(visit, e);
    }
  }

  private static SignInOutcome notWritten(Visit visit, RecordsFailure failure) {
    LOG.log(System.Logger.Level.ERROR, "an answer could not be written down", failure);
    visit.end(Ending.DECLINED, null);
    return new SignInOutcome.NotWritten();
  }

  private SignInOutcome grant(Visit visit, Approval.Granted granted, Household.Inside inside) {
    IdentityBook book = inside.records().identities();
    if (!isInUse(inside, granted.identity())) {
      return new SignInOutcome.NoSuchIdentity(granted.identity());
    }
    SignInRequest request = visit.request();
    Hub place = hub.of(granted.identity(), inside);
    String response;
    try (IdentityKey key = inside.keychain().identityKey(granted.identity());
        PrivateKey app = key.appKey(request.domainName())) {
      Optional<Person> person = inside.records().profiles().published(granted.identity());
      response = responses.make(request, key, person.orElse(Person.EMPTY), granted.email(), place);
      inside
          .records()
          .storage()
          .note(
              new AppBucket(
                  app.publicKey().address(),
                  granted.identity(),
                  request.domainName(),
                  clock.instant()));
    }
    granted.email().ifPresent(book::rememberEmail);
    inside
        .records()
        .grants()
        .write(
            new Grant(
                request.app(),
                granted.identity(),
                request.scopes().stream()
                    .filter(scope -> !granted.withheld().contains(scope))
                    .filter(scope -> !scope.equals(Scope.EMAIL) || granted.email().isPresent())
                    .map(Scope::name)
                    .toList(),
                clock.instant()));
    return ended(
        visit, Ending.GRANTED, Optional.of(request.redirect().withParameter("authResponse", response)));
  }

  private static SignInOutcome ended(Visit visit, Ending how, Optional<WebAddress> answer) {
    return visit.end(how, answer.orElse(null))
        ? new SignInOutcome.Done(how)
        : new SignInOutcome.AlreadyEnded(visit.ending().orElse(how));
  }

  @Override
  public void close() {
    timer.shutdownNow();
    readers.shutdownNow();
    synchronized (this) {
      visits.clear();
    }
  }
}
