package dev.ownhand.ui.profile;

import dev.ownhand.auth.ProfileBook;
import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.crypto.Address;
import dev.ownhand.keychain.Identity;
import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.Person;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Seen;
import dev.ownhand.publishing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Profiles in memory, and a hub that answers as it is told. */
public final class HandProfileDesk implements ProfileDesk {
  public static final Instant NOW = Instant.parse("2026-05-02T12:00:00Z");

  /** Addresses of the keychain of the phrase of all zeros. */
  private static final List<String> ADDRESSES =
      List.of(
          "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
          "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
          "12c6DSiU4Rq3P4ZxziKxzrL5LmMBrzjrJX");

  private final Map<Integer, Card> cards = new TreeMap<>();
  private final Map<Integer, List<ProfileBook.Version>> versions = new HashMap<>();
  private final Map<String, Body> pictures = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<String> done = new ArrayList<>();
  private Optional<String> email = Optional.empty();
  private Optional<Standing> answer = Optional.empty();
  private Seen seen = new Seen.NotFound();
  private boolean fails;

  private static final class DiskFailed extends RecordsFailure {
    private static final long serialVersionUID = 1;

    DiskFailed() {
      super("the disk failed");
    }
  }

  /** One more identity, with nothing published. */
  public HandProfileDesk identity(String label) {
    int index = cards.size();
    cards.put(
        index,
        new Card(
            new Identity(index, address(index)),
            label,
            Person.EMPTY,
            Optional.empty(),
            Optional.empty(),
            new Standing.Never()));
    return this;
  }

  public static Address address(int index) {
    return Address.parse(ADDRESSES.get(index)).orElseThrow();
  }

  /** An identity has published this. */
  public void published(int identity, Person person) {
    Card card = card(identity);
    put(card, person, Optional.empty(), card.draft(), new Standing.Published(NOW));
    versions
        .computeIfAbsent(identity, _ -> new ArrayList<>())
        .addFirst(new ProfileBook.Version(NOW, person));
  }

  /** The hub answers like this from now on, whatever it is asked. */
  public void answering(Standing standing) {
    answer = Optional.of(standing);
  }

  /** That is how it stands. */
  public void standing(int identity, Standing standing) {
    Card card = card(identity);
    put(card, card.published(), card.waiting(), card.draft(), standing);
  }

  /** What is found, whoever is looked for. */
  public void finding(Seen what) {
    seen = what;
  }

  public void email(String address) {
    email = Optional.of(address);
  }

  public void versions(int identity, List<ProfileBook.Version> all) {
    versions.put(identity, new ArrayList<>(all));
  }

  public void picture(String url, Body bytes) {
    pictures.put(url, bytes);
  }

  /** The disk fails, or not any more. */
  public void failing(boolean now) {
    fails = now;
  }

  /** What was asked for, in order. */
  public List<String> done() {
    return done;
  }

  public Card card(int identity) {
    return Objects.requireNonNull(cards.get(identity));
  }

  private void put(
      Card card,
      Person published,
      Optional<Person> waiting,
      Optional<Person> draft,
      Standing standing) {
    cards.put(
        card.identity().index(),
        new Card(card.identity(), card.label(), published, waiting, draft, standing));
  }

  private void asked(String what) {
    if (fails) {
      throw new DiskFailed();
    }
    done.add(what);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public List<Card> cards() {
    if (fails) {
      throw new DiskFailed();
    }
    return List.copyOf(cards.values());
  }

  @Override
  public Optional<Card> look(int identity) {
    answer.ifPresent(standing -> standing(identity, standing));
    return Optional.ofNullable(cards.get(identity));
  }

  @Override
  public void draft(int identity, Person edited) {
    asked("draft " + edited.name().orElse(""));
    Card card = card(identity);
    put(card, card.published(), card.waiting(), Optional.of(edited), card.standing());
    changed();
  }

  @Override
  public void drop(int identity) {
    asked("drop");
    Card card = card(identity);
    put(card, card.published(), card.waiting(), Optional.empty(), card.standing());
    changed();
  }

  @Override
  public Standing publish(int identity) {
    asked("publish");
    Standing standing = answer.orElseGet(() -> new Standing.Published(NOW));
    Card card = card(identity);
    if (standing instanceof Standing.Published) {
      Person person = card.latest();
      put(card, person, Optional.empty(), Optional.empty(), standing);
      versions
          .computeIfAbsent(identity, _ -> new ArrayList<>())
          .addFirst(new ProfileBook.Version(NOW, person));
    } else {
      standing(identity, standing);
    }
    changed();
    return standing;
  }

  @Override
  public Standing decide(int identity, Map<Clash, Clash.Side> decisions) {
    asked("decide " + decisions.values());
    answer = Optional.empty();
    return publish(identity);
  }

  @Override
  public Standing replaceForged(int identity) {
    asked("replace");
    answer = Optional.empty();
    return publish(identity);
  }

  @Override
  public List<ProfileBook.Version> versions(int identity) {
    asked("versions");
    return versions.getOrDefault(identity, List.of());
  }

  @Override
  public void restore(int identity, ProfileBook.Version version) {
    draft(identity, version.person());
  }

  @Override
  public void portray(int identity, Portrait.Cut picture) {
    asked("portray");
    String url = "https://hub.example/avatar-" + pictures.size();
    pictures.put(url, picture.large());
    draft(identity, card(identity).latest().withImage("avatar", url));
  }

  @Override
  public void withoutPicture(int identity) {
    draft(identity, card(identity).latest().withoutImage("avatar"));
  }

  @Override
  public Optional<Body> picture(int identity, Person person) {
    return person.avatar().map(pictures::get);
  }

  @Override
  public Seen find(String typed) {
    asked("find " + typed);
    return seen;
  }

  @Override
  public Optional<Body> picture(Seen.Found found) {
    return found.person().avatar().map(pictures::get);
  }

  @Override
  public Optional<String> email() {
    return email;
  }

  @Override
  public void keepEmail(String address) {
    asked("email " + address);
    email = Optional.of(address).filter(each -> !each.isEmpty());
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
