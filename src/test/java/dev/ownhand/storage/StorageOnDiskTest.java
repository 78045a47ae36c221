package dev.ownhand.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.auth.AppBucket;
import dev.ownhand.auth.Home;
import dev.ownhand.auth.Hub;
import dev.ownhand.auth.StorageChoice;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.AssociationToken;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.RemoteHubs;
import dev.ownhand.gaia.hub.LocalHub;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.net.OkHttpWire;
import dev.ownhand.platform.FreePort;
import dev.ownhand.server.hub.HubServer;
import dev.ownhand.store.DiskBuckets;
import dev.ownhand.tokens.TokenSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage on a real disk, beside a second hub that is reached over HTTP. */
@Timeout(60)
class StorageOnDiskTest {
  private static final String APP = "https://app.example";
  private static final Progress QUIET = _ -> {};
  private static final Place HERE = new Place.Here();

  @TempDir Path folder;
  private Home home;
  private final OkHttpWire wire = new OkHttpWire();
  private OpenHub own;
  private OpenHub other;
  private Storage storage;
  private final BlockingQueue<MirrorState> told = new LinkedBlockingQueue<>();
  private Shelf person;
  private Shelf app;
  private Place there;

  /** A hub with its files and its server. */
  private record OpenHub(DiskBuckets buckets, LocalHub hub, HubServer server)
      implements AutoCloseable {
    static OpenHub in(Path folder, InstantSource clock) throws IOException {
      DiskBuckets buckets =
          assertInstanceOf(
                  DiskBuckets.Opening.Opened.class,
                  DiskBuckets.open(folder, Entropy.system(), clock))
              .buckets();
      int port = FreePort.find();
      var hub = new LocalHub(buckets, port, clock, Entropy.system());
      return new OpenHub(
          buckets,
          hub,
          assertInstanceOf(HubServer.Start.Listening.class, HubServer.start(hub)).server());
    }

    @Override
    public void close() {
      server.close();
      buckets.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    home = new Home(folder.resolve("home")).settled();
    own = OpenHub.in(folder.resolve("home"), home.clock());
    other = OpenHub.in(folder.resolve("other"), home.clock());
    storage =
        new Storage(
            home.household(),
            () -> new BuiltIn.Serving(own.hub().place()),
            () -> Optional.of(own.buckets()),
            own.hub()::bucket,
            () -> Hub.NONE,
            new RemoteHubs(wire, home.clock(), Entropy.system(), _ -> {}, _ -> false),
            folder.resolve("home/storage-work"),
            home.clock(),
            Entropy.system());
    own.hub().onChange(storage::changed);
    storage.onMirror(() -> told.add(storage.mirror()));
    home.household()
        .inside(
            inside -> {
              try (IdentityKey identity = inside.keychain().identityKey(0);
                  PrivateKey key = identity.appKey(APP)) {
                Address address = key.publicKey().address();
                inside.records().storage().note(new AppBucket(address, 0, APP, home.clock().instant()));
              }
              return inside;
            });
    storage.admitIdentities();
    person = storage.shelves().getFirst();
    app = storage.shelves().getLast();
    other.buckets().admit(Set.of(person.address()));
    there = new Place.There(other.hub().place());
  }

  @AfterEach
  void close() {
    storage.close();
    own.close();
    other.close();
    home.close();
    wire.close();
  }

  @Test
  void knowsHowMuchLiesWhere() {
    store(person, "profile.json", "{}");
    store(app, "a", "one");
    store(app, "A", "three");
    Address stranger = Address.parse("1BoatSLRHtKNngkdXEeobR76b53LETtpyT").orElseThrow();
    done(own.hub().bucket(stranger).write(new FilePath("x"), text("x"), new Condition.Always()));
    assertEquals(
        List.of(
            new Occupied(app.address(), Optional.of(app), 2, 8),
            new Occupied(person.address(), Optional.of(person), 1, 2),
            new Occupied(stranger, Optional.empty(), 1, 1)),
        storage.occupied());
  }

  @Test
  void copiesToAnotherHubNowAndAfterEveryChange() throws InterruptedException {
    store(app, "old", "old");
    storage.choose(0, new StorageChoice.Mirrored(other.hub().place()));
    awaitThere(Map.of("old", "old"));
    store(app, "new", "new");
    awaitThere(Map.of("new", "new", "old", "old"));
    done(storage.delete(app, HERE, new FilePath("old")));
    awaitThere(Map.of("new", "new"));
  }

  @Test
  void copiesWhatLiesInABucketThatIsNotedLater() throws InterruptedException {
    storage.choose(0, new StorageChoice.Mirrored(other.hub().place()));
    home.household()
        .inside(
            inside -> {
              try (IdentityKey identity = inside.keychain().identityKey(0);
                  PrivateKey key = identity.appKey("https://late.example")) {
                Address address = key.publicKey().address();
                done(own.hub().bucket(address).write(new FilePath("first"), text("1"), new Condition.Always()));
                inside
                    .records()
                    .storage()
                    .note(new AppBucket(address, 0, "https://late.example", home.clock().instant().plusSeconds(1)));
              }
              return inside;
            });
    app =
        storage.shelves().stream()
            .filter(shelf -> shelf.app().equals(Optional.of("https://late.example")))
            .findFirst()
            .orElseThrow();
    storage.changed();
    awaitThere(Map.of("first", "1"));
  }

  @Test
  void overwritesNothingThereWhenItIsChosen() throws InterruptedException {
    done(storage.write(app, there, new FilePath("both"), text("newer"), new Condition.Always()));
    store(app, "both", "older");
    store(app, "one", "1");
    storage.choose(0, new StorageChoice.Mirrored(other.hub().place()));
    awaitThere(Map.of("both", "newer", "one", "1"));
    store(app, "both", "newest");
    awaitThere(Map.of("both", "newest", "one", "1"));
  }

  /** A state alone may be told of a pass before; what lies there says it. */
  private void awaitThere(Map<String, String> expected) throws InterruptedException {
    while (storage.mirror().phase() != MirrorState.Phase.DONE
        || !files(app, there).equals(expected)) {
      if (told.poll(20, TimeUnit.SECONDS) == null) {
        assertEquals(expected, files(app, there));
        throw new AssertionError("never done but " + storage.mirror());
      }
    }
  }

  @Test
  void copiesNothingWhileLockedAndTheRestOnceItIsOpen() throws InterruptedException {
    storage.choose(0, new StorageChoice.Mirrored(other.hub().place()));
    home.household().lock();
    done(own.hub().bucket(app.address()).write(new FilePath("f"), text("x"), new Condition.Always()));
    awaitPhase(MirrorState.Phase.LOCKED);
    assertEquals(0, other.buckets().extents().size());
    home.household().unlock(home.password());
    awaitThere(Map.of("f", "x"));
  }

  @Test
  void copiesThereAndBack() {
    store(app, "a/One", "one");
    store(app, "two \u00e9", "two");
    Map<String, String> all = files(app, HERE);
    assertEquals(2, done(storage.plan(List.of(person, app), HERE, there)).count(Plan.Standing.TO_COPY));
    assertEquals(new Outcome(2, 0, List.of()), copy(HERE, there));
    assertEquals(all, files(app, there));
    assertEquals(new Outcome(0, 2, List.of()), copy(HERE, there));
    assertEquals(new Outcome(2, 0, List.of()), done(storage.clear(app, HERE, QUIET)));
    assertEquals(Map.of(), files(app, HERE));
    assertEquals(new Outcome(2, 0, List.of()), copy(there, HERE));
    assertEquals(all, files(app, HERE));
    assertNothingIsOnItsWay();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.zip"})
  void bringsBackWhatWasTakenOutUnlessItWasChangedSince(String name) throws IOException {
    store(app, "a/One", "one");
    store(app, "nul", "two");
    Map<String, String> all = files(app, HERE);
    Path target = folder.resolve(name);
    assertEquals(new Outcome(2, 0, List.of()), done(storage.takeOut(List.of(person, app), HERE, target, QUIET)));
    done(storage.clear(app, HERE, QUIET));
    assertEquals(
        new Outcome(2, 0, List.of()), done(storage.bringBack(target, HERE, Conflicts.KEPT, QUIET)));
    assertEquals(all, files(app, HERE));
    done(storage.clear(app, HERE, QUIET));
    spoil(target, app.address() + "/a/^one");
    assertEquals(
        new Outcome(
            1, 0, List.of(new Outcome.Failure(app, new FilePath("a/One"), new HubTrouble.Spoiled()))),
        done(storage.bringBack(target, HERE, Conflicts.KEPT, QUIET)));
    assertEquals(Map.of("nul", "two"), files(app, HERE));
    assertNothingIsOnItsWay();
  }

  private static void spoil(Path target, String place) throws IOException {
    if (Files.isDirectory(target)) {
      Files.writeString(target.resolve(place), "One");
    } else {
      try (FileSystem zip = FileSystems.newFileSystem(target)) {
        Files.writeString(zip.getPath(place), "One");
      }
    }
  }

  @Test
  void letsAnAppWriteAgainAfterAFreshSignInOnly() throws IOException, InterruptedException {
    String before = signedIn();
    assertEquals(202, storedByTheApp("1", before));
    home.pass(Duration.ofMinutes(1));
    storage.revoke(app);
    home.pass(Duration.ofMinutes(1));
    assertEquals(401, storedByTheApp("2", before));
    assertEquals(Map.of("f", "1"), files(app, HERE));
    assertEquals(202, storedByTheApp("3", signedIn()));
    assertEquals(Map.of("f", "3"), files(app, HERE));
  }

  /** The status with which an app's client is answered. */
  private int storedByTheApp(String text, String authorization)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create(own.hub().place().url() + "/store/" + app.address() + "/f"))
                  .header("Authorization", authorization)
                  .POST(HttpRequest.BodyPublishers.ofString(text))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void storesAStreamOfUnknownLength() throws IOException {
    try (var stream = text("some").open()) {
      done(storage.write(app, HERE, new FilePath("f"), "text/plain", stream));
    }
    assertEquals(Map.of("f", "some"), files(app, HERE));
    assertNothingIsOnItsWay();
  }

  /** What an app's client shows after a sign-in of just now: a token that says no time of its own. */
  private String signedIn() {
    return home.household()
        .inside(
            inside -> {
              try (IdentityKey identity = inside.keychain().identityKey(0);
                  PrivateKey key = identity.appKey(APP)) {
                String association =
                    AssociationToken.make(
                        identity.privateKey(),
                        identity.publicKey(),
                        key.publicKey(),
                        home.clock().instant(),
                        Entropy.system());
                return "bearer v1:"
                    + TokenSigner.sign(
                        JsonValue.Obj.empty()
                            .with("gaiaChallenge", own.hub().info().text("challenge_text").orElseThrow())
                            .with("hubUrl", own.hub().place().url())
                            .with("iss", key.publicKey().hex())
                            .with("salt", "00")
                            .with("associationToken", association),
                        key);
              }
            })
        .orElseThrow();
  }

  private void awaitPhase(MirrorState.Phase phase) throws InterruptedException {
    while (storage.mirror().phase() != phase) {
      if (told.poll(20, TimeUnit.SECONDS) == null) {
        throw new AssertionError("never " + phase + " but " + storage.mirror());
      }
    }
  }

  private void assertNothingIsOnItsWay() {
    try (Stream<Path> left = Files.list(folder.resolve("home/storage-work"))) {
      assertEquals(List.of(), left.toList());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Outcome copy(Place from, Place to) {
    return done(storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET));
  }

  private static Content text(String text) {
    return Parcel.of(text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  private void store(Shelf shelf, String name, String text) {
    done(storage.write(shelf, HERE, new FilePath(name), text(text), new Condition.Always()));
  }

  private Map<String, String> files(Shelf shelf, Place place) {
    var files = new TreeMap<String, String>();
    done(storage.listAll(shelf, place))
        .files()
        .forEach(
            file ->
                // It may have gone since it was listed.
                storage
                    .read(shelf, place, file.path(), 100)
                    .done()
                    .ifPresent(
                        bytes ->
                            files.put(
                                file.path().text(), new String(bytes, StandardCharsets.UTF_8))));
    return files;
  }

  private static <T> T done(HubReply<T> reply) {
    return reply.done().orElseThrow(() -> new AssertionError(reply));
  }
}
