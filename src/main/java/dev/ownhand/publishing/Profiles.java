package dev.ownhand.publishing;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.auth.ProfileBook;
import dev.ownhand.auth.Publicity;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Pause;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.OwnBuckets;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFault;
import dev.ownhand.profile.ProfileFile;
import dev.ownhand.profile.ProfilePublisher;
import dev.ownhand.profile.SignedPerson;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One's own profiles. What is typed is kept; what is to be published is published as soon as the hub can
 * be reached; what was published is remembered. While Ownhand is locked, all is empty and nothing is
 * done.
 */
public final class Profiles implements Publicity, AutoCloseable {
  private final Household household;
  private final OwnBuckets buckets;
  private final InstantSource clock;
  private final Entropy entropy;
  private final ProfilePublisher publisher;
  private final Pictures pictures;
  private final Map<Integer, Standing> standings = new ConcurrentHashMap<>();
  private final Map<Integer, ReentrantLock> turns = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Retrying retrying;
  private final Hurry hurry;

  /**
   * Nothing is asked yet.
   *
   * @param pause between one try to write and the next
   */
  public Profiles(
      Household household, OwnBuckets buckets, Pause pause, InstantSource clock, Entropy entropy) {
    this.household = household;
    this.buckets = buckets;
    this.clock = clock;
    this.entropy = entropy;
    publisher = new ProfilePublisher(pause);
    pictures = new Pictures(household);
    retrying = new Retrying(this::tryWaiting);
    hurry = new Hurry();
    household.onChange(
        () -> {
          standings.clear();
          retrying.wake();
        });
  }

  /** Has this called after every change, on any thread. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /** The profiles of all identities in use. */
  public List<Card> cards() {
    return household
        .inside(
            inside ->
                inside.records().identities().entries().stream()
                    .map(entry -> card(inside, entry))
                    .toList())
        .orElse(List.of());
  }

  /** The profile of an identity in use. */
  public Optional<Card> card(int identity) {
    return cards().stream().filter(card -> card.identity().index() == identity).findFirst();
  }

  private Card card(Household.Inside inside, IdentityBook.Entry entry) {
    ProfileBook book = inside.records().profiles();
    int identity = entry.index();
    return new Card(
        inside.keychain().identity(identity),
        entry.label(),
        book.published(identity).orElse(Person.EMPTY),
        book.waiting(identity).map(ProfileBook.Edit::edited),
        book.draft(identity).map(ProfileBook.Edit::edited),
        standings.getOrDefault(identity, new Standing.NotLooked()));
  }

  /** The profile of an identity, after asking its hub. What waits is published, too. */
  public Optional<Card> look(int identity) {
    if (isWaiting(identity)) {
      settle(identity, Map.of(), ProfilePublisher.Forgery.STAYS);
    } else {
      inTurn(identity, () -> stands(identity, looked(identity)));
    }
    return card(identity);
  }

  private Standing looked(int identity) {
    return with(
        identity,
        Standing.NotReached::new,
        bucket ->
            switch (ProfilePublisher.current(bucket)) {
              case ProfilePublisher.Current.Found(SignedPerson signed, String _) -> {
                edit(identity, book -> book.seen(identity, signed.person()));
                yield new Standing.Published(signed.issued().orElseGet(clock::instant));
              }
              case ProfilePublisher.Current.Absent() -> new Standing.Never();
              case ProfilePublisher.Current.Forged(ProfileFault fault, String _) ->
                  new Standing.Forged(fault);
              case ProfilePublisher.Current.Failed(HubTrouble why) -> new Standing.NotReached(why);
            });
  }

  /** Keeps what is being typed. */
  public void draft(int identity, Person edited) {
    edit(identity, book -> keep(book, identity, edited));
    tell();
  }

  /** Keeps what was typed last, as everything is about to be locked. */
  public static void draft(Household.Inside inside, int identity, Person edited) {
    keep(inside.records().profiles(), identity, edited);
  }

  private static void keep(ProfileBook book, int identity, Person edited) {
    Person base =
        book.draft(identity).map(ProfileBook.Edit::base).orElseGet(() -> latest(book, identity));
    book.draft(
        identity,
        base.equals(edited) ? Optional.empty() : Optional.of(new ProfileBook.Edit(base, edited)));
  }

  /** What a new draft begins with. */
  private static Person latest(ProfileBook book, int identity) {
    return book.waiting(identity)
        .map(ProfileBook.Edit::edited)
        .or(() -> book.published(identity))
        .orElse(Person.EMPTY);
  }

  /** Goes back to what is published: neither what was typed nor what waits is kept. */
  public void drop(int identity) {
    edit(identity, book -> drop(book, identity));
    Standing was = standings.get(identity);
    if (was != null && !isOfTheHubAlone(was)) {
      standings.remove(identity, was);
    }
    tell();
  }

  /** Whether it holds whatever is typed here. */
  private static boolean isOfTheHubAlone(Standing standing) {
    return switch (standing) {
      case Standing.NotLooked _,
          Standing.Never _,
          Standing.Published _,
          Standing.NotReached _,
          Standing.Forged _ ->
          true;
      case Standing.Waiting _, Standing.Clashing _, Standing.TooLarge _ -> false;
    };
  }

  /** The same, as everything is about to be locked. */
  public static void drop(Household.Inside inside, int identity) {
    drop(inside.records().profiles(), identity);
  }

  private static void drop(ProfileBook book, int identity) {
    book.draft(identity, Optional.empty());
    book.waiting(identity, Optional.empty());
  }

  /** Publishes the draft, together with what was published elsewhere since. */
  public Standing publish(int identity) {
    return publish(identity, ProfilePublisher.Forgery.STAYS);
  }

  /** Publishes in place of something that this identity did not sign. */
  public Standing replaceForged(int identity) {
    return publish(identity, ProfilePublisher.Forgery.IS_REPLACED);
  }

  private Standing publish(int identity, ProfilePublisher.Forgery forgery) {
    edit(
        identity,
        book -> {
          Person edited = book.draft(identity).map(ProfileBook.Edit::edited).orElseGet(() -> latest(book, identity));
          Person base =
              book.waiting(identity)
                  .or(() -> book.draft(identity))
                  .map(ProfileBook.Edit::base)
                  .orElse(edited);
          book.waiting(identity, Optional.of(new ProfileBook.Edit(base, edited)));
          book.draft(identity, Optional.empty());
        });
    return settle(identity, Map.of(), forgery);
  }

  /** Publishes in spite of clashes, each decided. */
  public Standing decide(int identity, Map<Clash, Clash.Side> decisions) {
    return settle(identity, decisions, ProfilePublisher.Forgery.STAYS);
  }

  private boolean isWaiting(int identity) {
    return household
        .inside(inside -> inside.records().profiles().waiting(identity).isPresent())
        .orElse(false);
  }

  private Standing settle(
      int identity, Map<Clash, Clash.Side> decisions, ProfilePublisher.Forgery forgery) {
    Standing standing =
        inTurn(identity, () -> stands(identity, settled(identity, decisions, forgery)));
    if (standing instanceof Standing.Waiting) {
      retrying.later();
    }
    return standing;
  }

  private Standing settled(
      int identity, Map<Clash, Clash.Side> decisions, ProfilePublisher.Forgery forgery) {
    Optional<ProfileBook.Edit> waiting =
        household.inside(inside -> inside.records().profiles().waiting(identity)).flatMap(it -> it);
    return waiting
        .map(edit -> with(identity, Standing.Waiting::new, bucket -> settled(identity, bucket, edit, decisions, forgery)))
        .orElseGet(() -> looked(identity));
  }

  private Standing settled(
      int identity,
      Bucket bucket,
      ProfileBook.Edit edit,
      Map<Clash, Clash.Side> decisions,
      ProfilePublisher.Forgery forgery) {
    Person edited = pictures.at(bucket, identity, edit.edited());
    if (pictures.store(bucket, identity, edited) instanceof HubReply.Failed<Person>(HubTrouble why)) {
      return new Standing.Waiting(why);
    }
    return switch (publisher.publish(
        bucket, edit.base(), edited, decisions, forgery, signing(identity))) {
      case ProfilePublisher.Publishing.Published(Person person, Person before) -> {
        published(identity, bucket.address(), edit, person);
        pictures.clean(bucket, before, person);
        yield new Standing.Published(clock.instant());
      }
      case ProfilePublisher.Publishing.Clashing(List<Clash> clashes) -> new Standing.Clashing(clashes);
      case ProfilePublisher.Publishing.Forged(ProfileFault fault) -> new Standing.Forged(fault);
      case ProfilePublisher.Publishing.TooLarge() -> new Standing.TooLarge();
      case ProfilePublisher.Publishing.Locked() -> new Standing.Waiting(locked());
      case ProfilePublisher.Publishing.Failed(HubTrouble why) -> new Standing.Waiting(why);
    };
  }

  private static HubTrouble locked() {
    return new HubTrouble.NotAllowed("locked");
  }

  /** Remembers what was published, unless more was typed and sent off meanwhile. */
  private void published(int identity, Address address, ProfileBook.Edit edit, Person person) {
    household.inside(
        inside -> {
          ProfileBook book = inside.records().profiles();
          book.published(
              identity,
              new ProfileBook.Version(clock.instant(), person),
              book.waiting(identity)
                  .filter(now -> !now.equals(edit))
                  .map(now -> new ProfileBook.Edit(edit.edited(), now.edited())));
          if (!Pictures.areSame(address, edit.base(), person)) {
            Pictures.forget(inside, identity, address, remembered(book, identity));
          }
          return book;
        });
  }

  private static List<Person> remembered(ProfileBook book, int identity) {
    var all = new ArrayList<>(book.versions(identity).stream().map(ProfileBook.Version::person).toList());
    book.published(identity).ifPresent(all::add);
    book.draft(identity).map(ProfileBook.Edit::edited).ifPresent(all::add);
    book.waiting(identity).map(ProfileBook.Edit::edited).ifPresent(all::add);
    return all;
  }

  private ProfilePublisher.Signing signing(int identity) {
    return person ->
        household.inside(
            inside -> {
              try (IdentityKey key = inside.keychain().identityKey(identity)) {
                return ProfileFile.write(person, key.privateKey(), clock.instant(), entropy);
              }
            });
  }

  @Override
  public Entering enter(int identity, String domainName, Address app) {
    if (buckets.hub(identity).isEmpty()) {
      return Entering.NO_HUB;
    }
    return hurry.within(() -> entered(identity, domainName, app)).orElse(Entering.NOT_REACHED);
  }

  private Entering entered(int identity, String domainName, Address app) {
    BiFunction<Person, HubPlace, Person> entry =
        (person, hub) -> person.withApp(domainName, hub.readPrefix() + app + "/");
    return inTurn(
        identity,
        () -> {
          // Its turn may come after nobody waits for it any more; the person may have said no since.
          if (Thread.currentThread().isInterrupted()) {
            return Entering.NOT_REACHED;
          }
          return switch (buckets.bucket(identity)) {
            case HubReply.Failed<Bucket>(HubTrouble why) -> entering(why);
            case HubReply.Done<Bucket>(Bucket bucket) -> {
              try (bucket) {
                yield entering(
                    identity,
                    publisher.change(
                        bucket,
                        person -> entry.apply(person, bucket.hub()),
                        whileWaitedFor(signing(identity))));
              }
            }
          };
        });
  }

  /** Nothing more is signed once nobody waits for it. */
  private static ProfilePublisher.Signing whileWaitedFor(ProfilePublisher.Signing signing) {
    return person ->
        Thread.currentThread().isInterrupted() ? Optional.empty() : signing.file(person);
  }

  private Entering entering(int identity, ProfilePublisher.Publishing publishing) {
    return switch (publishing) {
      case ProfilePublisher.Publishing.Published(Person person, Person before) -> {
        if (person.equals(before)) {
          edit(identity, book -> book.seen(identity, person));
        } else {
          edit(
              identity,
              book ->
                  book.published(
                      identity,
                      new ProfileBook.Version(clock.instant(), person),
                      book.waiting(identity)));
          tell();
        }
        yield Entering.ENTERED;
      }
      case ProfilePublisher.Publishing.Forged _ -> Entering.FORGED;
      case ProfilePublisher.Publishing.Locked() -> Entering.LOCKED;
      case ProfilePublisher.Publishing.TooLarge(), ProfilePublisher.Publishing.Clashing _ ->
          Entering.REFUSED;
      case ProfilePublisher.Publishing.Failed(HubTrouble why) -> entering(why);
    };
  }

  private static Entering entering(HubTrouble why) {
    return switch (why) {
      case HubTrouble.Unreachable _, HubTrouble.Cancelled _, HubTrouble.Busy _, HubTrouble.Changed _ ->
          Entering.NOT_REACHED;
      case HubTrouble.Missing _,
          HubTrouble.TooLarge _,
          HubTrouble.NotAllowed _,
          HubTrouble.NameRefused _,
          HubTrouble.Full _,
          HubTrouble.DiskFailed _,
          HubTrouble.NotWell _,
          HubTrouble.Spoiled _ ->
          Entering.REFUSED;
    };
  }

  /** What was published before, newest first. */
  public List<ProfileBook.Version> versions(int identity) {
    return household.inside(inside -> inside.records().profiles().versions(identity)).orElse(List.of());
  }

  /** Makes an old version the draft. Where apps store, and the hub, stay as they are now. */
  public void restore(int identity, ProfileBook.Version version) {
    card(identity)
        .ifPresent(
            card -> {
              Person now = card.waiting().orElse(card.published());
              draft(identity, Restoring.of(version.person(), now));
            });
  }

  /** Puts a picture into the draft. */
  public void portray(int identity, Portrait.Cut picture) {
    Optional<HubPlace> hub = buckets.hub(identity);
    // In one, lest the picture is forgotten before the draft speaks of it.
    household.inside(
        inside -> {
          card(identity)
              .ifPresent(
                  card ->
                      keep(
                          inside.records().profiles(),
                          identity,
                          pictures.with(
                              identity,
                              card.identity().address(),
                              hub.orElse(Pictures.UNKNOWN_HUB),
                              card.latest(),
                              picture)));
          return inside;
        });
    tell();
  }

  /** Takes the picture out of the draft. */
  public void withoutPicture(int identity) {
    card(identity).ifPresent(card -> draft(identity, Pictures.without(card.latest())));
  }

  /** The picture of one of one's own profiles: as it is kept here, or else at the hub. */
  public Optional<Body> picture(int identity, Person person) {
    return card(identity)
        .flatMap(card -> pictures.kept(identity, card.identity().address(), person))
        .or(
            () ->
                person.avatar().isEmpty()
                    ? Optional.empty()
                    : with(
                        identity,
                        _ -> Optional.<Body>empty(),
                        bucket -> Pictures.stored(bucket, person)));
  }

  /** Publishes what waits; to be called when a hub may be reachable again. */
  public void tryWaiting() {
    for (Card card : cards()) {
      boolean stands =
          card.standing() instanceof Standing.NotLooked
              || card.standing() instanceof Standing.Waiting;
      if (card.waiting().isPresent() && stands) {
        settle(card.identity().index());
      }
    }
    if (cards().stream()
        .anyMatch(card -> card.waiting().isPresent() && card.standing() instanceof Standing.Waiting)) {
      retrying.later();
    }
  }

  private void settle(int identity) {
    inTurn(
        identity,
        () -> stands(identity, settled(identity, Map.of(), ProfilePublisher.Forgery.STAYS)));
  }

  private Standing stands(int identity, Standing standing) {
    standings.put(identity, standing);
    tell();
    return standing;
  }

  private <T> T inTurn(int identity, Supplier<T> task) {
    ReentrantLock turn = turns.computeIfAbsent(identity, _ -> new ReentrantLock());
    turn.lock();
    try {
      return task.get();
    } finally {
      turn.unlock();
    }
  }

  private void edit(int identity, Consumer<ProfileBook> change) {
    household.inside(
        inside -> {
          boolean inUse =
              inside.records().identities().entries().stream()
                  .anyMatch(entry -> entry.index() == identity);
          if (inUse) {
            change.accept(inside.records().profiles());
          }
          return inUse;
        });
  }

  private <T> T with(int identity, Function<HubTrouble, T> failed, Function<Bucket, T> task) {
    return switch (buckets.bucket(identity)) {
      case HubReply.Failed<Bucket>(HubTrouble why) -> failed.apply(why);
      case HubReply.Done<Bucket>(Bucket bucket) -> {
        try (bucket) {
          yield task.apply(bucket);
        }
      }
    };
  }

  @Override
  public void close() {
    retrying.close();
    hurry.close();
  }
}
