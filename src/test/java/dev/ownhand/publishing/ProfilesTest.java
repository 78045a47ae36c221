package dev.ownhand.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.ProfileBook;
import dev.ownhand.auth.Publicity;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.VectorFile;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.PeerHub;
import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFault;
import dev.ownhand.profile.ProfileFile;
import dev.ownhand.profile.ProfileReading;
import dev.ownhand.profile.Signer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One's own profiles at a real hub that speaks HTTP. */
@Timeout(60)
class ProfilesTest {
  private static final String APP = "https://app.example";
  private static final Address BUCKET =
      Address.parse("1JB4St7aEgY3enFjBe2rcvMfH1ipznSJhM").orElseThrow();

  @TempDir Path folder;
  private PeerHub hub;
  private ProfileHome home;
  private Profiles profiles;

  @BeforeEach
  void open() {
    hub = PeerHub.open();
    home = new ProfileHome(folder.resolve("home")).at(hub.place());
    profiles = home.profiles();
  }

  @AfterEach
  void close() {
    home.close();
    hub.close();
  }

  @Test
  void publishesWhatWasTyped() {
    profiles.draft(0, Person.EMPTY.withName("Ada"));
    assertEquals(Optional.of("Ada"), card().draft().flatMap(Person::name));
    assertInstanceOf(Standing.Published.class, profiles.publish(0));
    assertEquals(Optional.of("Ada"), there().name());
    assertEquals(Optional.empty(), card().draft());
    assertEquals(Optional.empty(), card().waiting());
    assertEquals(there(), card().published());
    assertEquals(List.of(there()), versions());
  }

  @Test
  void stillKnowsWhatIsPublishedAfterGoingBackToIt() {
    publish(Person.EMPTY.withName("Ada"));
    profiles.draft(0, Person.EMPTY.withName("Bo"));
    profiles.drop(0);
    assertInstanceOf(Standing.Published.class, card().standing());
    assertEquals(Optional.empty(), card().draft());
  }

  @Test
  void saysAtWhichHubTheProfileLies() {
    publish(Person.EMPTY.withName("Ada"));
    JsonValue.Obj api = there().members().object("api").orElseThrow();
    assertEquals(Optional.of(hub.place().url()), api.text("gaiaHubUrl"));
    assertEquals(
        Optional.of(hub.place().readPrefix()),
        api.object("gaiaHubConfig").flatMap(config -> config.text("url_prefix")));
  }

  @Test
  void keepsADraftThroughLocking() {
    profiles.draft(0, Person.EMPTY.withName("Ada"));
    home.home().household().lock();
    assertEquals(List.of(), profiles.cards());
    home.home().household().unlock(home.home().password());
    assertEquals(Optional.of("Ada"), card().draft().flatMap(Person::name));
  }

  @Test
  void keepsWhatItDoesNotKnow() {
    put(Person.EMPTY.withName("Ada").with("knows", new JsonValue.Array(List.of(JsonValue.number(1)))));
    profiles.look(0);
    publish(card().published().withDescription("First"));
    assertEquals(Optional.of(new JsonValue.Array(List.of(JsonValue.number(1)))), there().members().get("knows"));
    assertEquals(Optional.of("First"), there().description());
  }

  @Test
  void bringsTogetherWhatWasPublishedElsewhereMeanwhile() {
    publish(Person.EMPTY.withName("Ada"));
    profiles.draft(0, card().published().withName("Ada L."));
    put(there().withApp(APP, "https://hub.example/x/"));
    assertInstanceOf(Standing.Published.class, profiles.publish(0));
    assertEquals(Optional.of("Ada L."), there().name());
    assertEquals(Optional.of("https://hub.example/x/"), there().app(APP));
  }

  @Test
  void leavesAClashToThePerson() {
    publish(Person.EMPTY.withName("Ada"));
    profiles.draft(0, card().published().withName("Mine").withDescription("new"));
    put(there().withName("Theirs"));
    Standing.Clashing clashing = assertInstanceOf(Standing.Clashing.class, profiles.publish(0));
    assertEquals(List.of(List.of("name")), clashing.clashes().stream().map(Clash::path).toList());
    assertEquals(Optional.of("Theirs"), there().name());
    assertEquals(Optional.empty(), there().description());
    assertInstanceOf(
        Standing.Published.class,
        profiles.decide(0, Map.of(clashing.clashes().getFirst(), Clash.Side.MINE)));
    assertEquals(Optional.of("Mine"), there().name());
    assertEquals(Optional.of("new"), there().description());
  }

  @Test
  void neverUsesWhatSomebodyElseSigned() {
    publish(Person.EMPTY.withName("Ada"));
    hub.put(home.address(), "profile.json", utf8(foreign()));
    Standing.Forged forged =
        assertInstanceOf(Standing.Forged.class, profiles.look(0).orElseThrow().standing());
    assertInstanceOf(ProfileFault.OtherSigner.class, forged.fault());
    assertEquals(Optional.of("Ada"), card().published().name());
    assertInstanceOf(Standing.Forged.class, profiles.publish(0));
    assertEquals(
        foreign(),
        new String(hub.kept(home.address(), "profile.json").bytes(), StandardCharsets.UTF_8));
    assertEquals(
        Publicity.Entering.FORGED, profiles.enter(0, APP, BUCKET));
    assertInstanceOf(Standing.Published.class, profiles.replaceForged(0));
    assertEquals(Optional.of("Ada"), there().name());
  }

  @Test
  void publishesByItselfOnceTheHubIsBack() {
    profiles.draft(0, Person.EMPTY.withName("Ada"));
    hub.whims.add(exchange -> exchange.sendResponseHeaders(503, -1));
    hub.whims.add(exchange -> exchange.sendResponseHeaders(503, -1));
    hub.whims.add(exchange -> exchange.sendResponseHeaders(503, -1));
    hub.whims.add(exchange -> exchange.sendResponseHeaders(503, -1));
    Standing standing = profiles.publish(0);
    hub.whims.clear();
    assertInstanceOf(Standing.Waiting.class, standing);
    assertEquals(Optional.of("Ada"), card().waiting().flatMap(Person::name).or(() -> there().name()));
    profiles.tryWaiting();
    assertEquals(Optional.of("Ada"), there().name());
    assertEquals(Optional.empty(), card().waiting());
  }

  @Test
  void entersAnAppInWhateverIsThere() {
    publish(Person.EMPTY.withName("Ada"));
    put(there().withDescription("from elsewhere"));
    assertEquals(Publicity.Entering.ENTERED, profiles.enter(0, APP, BUCKET));
    assertEquals(Optional.of(hub.place().readPrefix() + BUCKET + "/"), there().app(APP));
    assertEquals(Optional.of("from elsewhere"), there().description());
    assertEquals(there(), card().published());
  }

  @Test
  void knowsTheProfileOnceAnAppIsEnteredThatWasThereBefore() {
    put(Person.EMPTY.withName("Ada"));
    profiles.enter(0, APP, BUCKET);
    Person published = there();
    try (var fresh = new ProfileHome(folder.resolve("fresh")).at(hub.place())) {
      assertEquals(Publicity.Entering.ENTERED, fresh.profiles().enter(0, APP, BUCKET));
      assertEquals(published, fresh.profiles().card(0).orElseThrow().published());
    }
  }

  @Test
  void entersAnAppWhereNothingWasPublished() {
    assertEquals(Publicity.Entering.ENTERED, profiles.enter(0, APP, BUCKET));
    assertEquals(Optional.of(hub.place().readPrefix() + BUCKET + "/"), there().app(APP));
    assertEquals(Optional.of("Person"), there().members().text("@type"));
  }

  @Test
  void saysWhyAnAppIsNotEntered() {
    hub.close();
    assertEquals(Publicity.Entering.NOT_REACHED, profiles.enter(0, APP, BUCKET));
    home.home().household().lock();
    assertEquals(Publicity.Entering.NO_HUB, profiles.enter(0, APP, BUCKET));
  }

  @Test
  void publishesAnOldVersionAgainWhereAppsStoreNow() {
    publish(Person.EMPTY.withName("Old"));
    profiles.enter(0, APP, BUCKET);
    publish(card().published().withName("New"));
    assertEquals(3, versions().size());
    ProfileBook.Version oldest = profiles.versions(0).getLast();
    profiles.restore(0, oldest);
    assertInstanceOf(Standing.Published.class, profiles.publish(0));
    assertEquals(Optional.of("Old"), there().name());
    assertEquals(Optional.of(hub.place().readPrefix() + BUCKET + "/"), there().app(APP));
  }

  @Test
  void storesPicturesInTwoSizesAndRemovesTheOldOnes() {
    profiles.portray(0, cut("one"));
    assertEquals(Set.of(), files());
    assertEquals(Optional.of(Body.of(utf8("one large"))), profiles.picture(0, card().latest()));
    profiles.publish(0);
    Set<String> first = files();
    assertEquals(3, first.size());
    assertTrue(there().avatar().orElseThrow().startsWith(hub.place().readPrefix() + home.address() + "/avatar-"));
    profiles.portray(0, cut("two"));
    profiles.publish(0);
    assertEquals(3, files().size());
    assertEquals(Set.of("profile.json"), common(first, files()));
    assertEquals(Optional.of(Body.of(utf8("two large"))), profiles.picture(0, there()));
    profiles.withoutPicture(0);
    profiles.publish(0);
    assertEquals(Set.of("profile.json"), files());
    assertEquals(Optional.empty(), there().avatar());
    profiles.restore(0, profiles.versions(0).get(1));
    profiles.publish(0);
    assertEquals(3, files().size(), "a picture of an old version is stored again");
  }

  @Test
  void isToldOfChanges() {
    int[] told = {0};
    profiles.onChange(() -> told[0]++);
    profiles.draft(0, Person.EMPTY.withAccount(Account.of(new Account.Name("dns", "ada.example"))));
    assertTrue(told[0] > 0);
  }

  @Test
  void doesNothingForAnIdentityThatIsNotInUse() {
    profiles.draft(7, Person.EMPTY.withName("Nobody"));
    assertEquals(Optional.empty(), profiles.card(7));
    assertInstanceOf(Standing.NotReached.class, profiles.publish(7));
    assertEquals(Map.of(), hub.buckets);
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    var common = new HashSet<>(one);
    common.retainAll(other);
    return common;
  }

  private Set<String> files() {
    return Set.copyOf(
        hub.buckets.getOrDefault(home.address().toString(), Map.of()).keySet());
  }

  private static Portrait.Cut cut(String name) {
    return new Portrait.Cut(
        "image/jpeg", Body.of(utf8(name + " large")), Body.of(utf8(name + " small")));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Card card() {
    return profiles.card(0).orElseThrow();
  }

  private void publish(Person person) {
    profiles.draft(0, person);
    assertInstanceOf(Standing.Published.class, profiles.publish(0));
  }

  private List<Person> versions() {
    return profiles.versions(0).stream().map(ProfileBook.Version::person).toList();
  }

  /** What anybody can read and prove. */
  private Person there() {
    byte[] file = hub.kept(home.address(), "profile.json").bytes();
    return assertInstanceOf(
            ProfileReading.Genuine.class,
            ProfileFile.read(file, new Signer.Of(home.address())))
        .signed()
        .person();
  }

  /** As another program with the same key would. */
  private void put(Person person) {
    byte[] file =
        home.home()
            .household()
            .inside(
                inside -> {
                  try (var key = inside.keychain().identityKey(0)) {
                    return ProfileFile.write(
                        person,
                        key.privateKey(),
                        home.home().clock().instant(),
                        Entropy.system());
                  }
                })
            .orElseThrow();
    hub.put(home.address(), "profile.json", file);
  }

  private static String foreign() {
    return VectorFile.read("profile-tokens").section("uploads").getFirst().text("fileText").orElseThrow();
  }
}
