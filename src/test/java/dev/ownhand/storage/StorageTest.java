package dev.ownhand.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.AppBucket;
import dev.ownhand.auth.Home;
import dev.ownhand.auth.Hub;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.Envelope;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.PeerHub;
import dev.ownhand.gaia.RemoteHubs;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.net.OkHttpWire;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenReading;
import dev.ownhand.tokens.TokenSigner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving, taking out and bringing back, between real hubs that speak HTTP. */
@Timeout(60)
class StorageTest {
  private static final String APP = "https://app.example";
  private static final FilePath PROFILE = new FilePath("profile.json");
  private static final Progress QUIET = _ -> {};

  @TempDir Path folder;
  private Home home;
  private final OkHttpWire wire = new OkHttpWire();
  private PeerHub old;
  private PeerHub fresh;
  private Storage storage;
  private Shelf person;
  private Shelf app;
  private Place from;
  private Place to;

  @BeforeEach
  void open() {
    home = new Home(folder.resolve("home")).settled();
    old = PeerHub.open();
    fresh = PeerHub.open();
    storage =
        new Storage(
            home.household(),
            BuiltIn.Off::new,
            Optional::empty,
            _ -> {
              throw new AssertionError("there is no built-in hub");
            },
            () -> Hub.NONE,
            new RemoteHubs(wire, home.clock(), Entropy.system(), _ -> {}, _ -> false),
            folder.resolve("home/storage-work"),
            home.clock(),
            Entropy.system());
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
    person = storage.shelves().getFirst();
    app = storage.shelves().getLast();
    from = new Place.There(old.place());
    to = new Place.There(fresh.place());
  }

  @AfterEach
  void close() {
    storage.close();
    home.close();
    old.close();
    fresh.close();
    wire.close();
  }

  @Test
  void copiesWhatIsNotThereAndRemovesNothing() {
    old.put(app.address(), new FilePath("a/one.txt"), "one");
    old.put(app.address(), new FilePath("Two \u00e9"), "two!");
    old.put(app.address(), new FilePath("same"), "same");
    fresh.put(app.address(), new FilePath("same"), "same");
    Plan plan = done(storage.plan(List.of(app), from, to));
    assertEquals(2, plan.count(Plan.Standing.TO_COPY));
    assertEquals(7, plan.bytes(Plan.Standing.TO_COPY));
    assertEquals(1, plan.count(Plan.Standing.THERE_ALREADY));
    assertEquals(1, fresh.bucket(app.address()).size());
    var points = new ArrayList<Progress.Point>();
    Outcome outcome = done(storage.copy(List.of(app), from, to, Conflicts.KEPT, points::add));
    assertEquals(new Outcome(2, 1, List.of()), outcome);
    assertEquals(new Progress.Point(3, 3, 11, 11, ""), points.getLast());
    assertEquals(old.bucket(app.address()), fresh.bucket(app.address()));
    assertEquals(new Outcome(0, 3, List.of()), done(storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET)));
    assertEquals(3, old.bucket(app.address()).size());
  }

  @Test
  void replacesAnotherFileOnlyIfToldTo() {
    old.put(app.address(), new FilePath("f"), "mine");
    fresh.put(app.address(), new FilePath("f"), "your");
    assertEquals(1, done(storage.plan(List.of(app), from, to)).count(Plan.Standing.CONFLICT));
    assertEquals(new Outcome(0, 1, List.of()), done(storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET)));
    assertEquals("your", fresh.text(app.address(), "f"));
    assertEquals(new Outcome(1, 0, List.of()), done(storage.copy(List.of(app), from, to, Conflicts.REPLACED, QUIET)));
    assertEquals("mine", fresh.text(app.address(), "f"));
  }

  @Test
  void saysOfEveryFileThatIsNotThereWhy() {
    old.put(app.address(), new FilePath("a/"), "x");
    old.put(app.address(), new FilePath("large"), "x".repeat(1024 * 1024 + 1));
    old.put(app.address(), new FilePath("spoiled"), "x");
    old.put(app.address(), new FilePath("well"), "x");
    storage.connect(fresh.url());
    fresh.whims.add(exchange -> PeerHub.tell(exchange, 202, JsonValue.Obj.empty().with("entries", new JsonValue.Array(List.of()))));
    fresh.whims.add(
        exchange -> {
          fresh.put(app.address(), new FilePath("spoiled"), "y");
          PeerHub.tell(exchange, 202, JsonValue.Obj.empty().with("etag", "e"));
        });
    Outcome outcome = done(storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET));
    assertEquals(
        new Outcome(
            1,
            0,
            List.of(
                new Outcome.Failure(app, new FilePath("a/"), new HubTrouble.NameRefused()),
                new Outcome.Failure(app, new FilePath("large"), new HubTrouble.TooLarge(1024 * 1024)),
                new Outcome.Failure(app, new FilePath("spoiled"), new HubTrouble.Spoiled()))),
        outcome);
  }

  @Test
  void countsFilesWhoseNamesCannotBeUsedHere() {
    old.put(app.address(), new FilePath("f"), "x");
    old.bucket(app.address()).put("a/../b", old.bucket(app.address()).get("f"));
    assertEquals(1, done(storage.plan(List.of(app), from, to)).passedOver());
    assertEquals(
        new Outcome(1, 0, List.of(), 1), done(storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET)));
    assertEquals(
        new Outcome(1, 0, List.of(), 1),
        done(storage.takeOut(List.of(app), from, folder.resolve("out"), QUIET)));
  }

  @Test
  void breaksOffWhenInterruptedAndGoesOnLater() {
    for (int i = 0; i < 4; i++) {
      old.put(app.address(), new FilePath("f" + i), "x");
    }
    HubReply<Outcome> broken =
        storage.copy(
            List.of(app),
            from,
            to,
            Conflicts.KEPT,
            point -> {
              if (point.filesDone() == 2) {
                Thread.currentThread().interrupt();
              }
            });
    assertTrue(Thread.interrupted());
    assertEquals(new HubReply.Failed<>(new HubTrouble.Cancelled()), broken);
    assertEquals(2, fresh.bucket(app.address()).size());
    assertEquals(new Outcome(2, 2, List.of()), done(storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET)));
  }

  @Test
  void signsAProfileAnewForWhereItIsNow() {
    old.put(person.address(), PROFILE, profile(old, 0));
    old.put(app.address(), new FilePath("f"), "x");
    assertEquals(
        1, done(storage.plan(List.of(person, app), from, to)).count(Plan.Standing.PROFILE));
    assertEquals(
        new Outcome(2, 0, List.of()),
        done(storage.copy(List.of(person, app), from, to, Conflicts.KEPT, QUIET)));
    String text = fresh.text(person.address(), "profile.json");
    JsonValue.Obj record =
        (JsonValue.Obj)
            assertInstanceOf(
                    JsonValue.Array.class,
                    assertInstanceOf(JsonReading.Read.class, Json.read(text)).value())
                .items()
                .getFirst();
    RawToken token =
        assertInstanceOf(TokenReading.Read.class, RawToken.read(record.text("token").orElseThrow())).token();
    assertEquals(claim(fresh), token.claims().object("claim").orElseThrow());
    assertTrue(
        home.household()
            .inside(
                inside -> {
                  try (IdentityKey key = inside.keychain().identityKey(0)) {
                    return key.publicKey()
                        .verifies(
                            token.signature().orElseThrow(),
                            token.signed().getBytes(StandardCharsets.US_ASCII));
                  }
                })
            .orElseThrow());
    assertTrue(text.startsWith("[\n  {\n    \"token\": \""), text);
  }

  @Test
  void putsNoNameUnderAProfileThatItDidNotSign() {
    old.put(person.address(), PROFILE, profile(old, 1));
    assertEquals(
        new Outcome(
            0, 0, List.of(new Outcome.Failure(person, PROFILE, new HubTrouble.Spoiled()))),
        done(storage.copy(List.of(person), from, to, Conflicts.REPLACED, QUIET)));
    assertEquals(0, fresh.bucket(person.address()).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.zip"})
  void bringsBackWhatWasTakenOut(String name) throws IOException {
    old.put(app.address(), new FilePath("a/One.txt"), "one");
    old.put(app.address(), new FilePath("nul"), "two");
    old.put(app.address(), new FilePath("long/" + "x".repeat(900)), "three");
    Path target = folder.resolve(name);
    assertEquals(new Outcome(3, 0, List.of()), done(storage.takeOut(List.of(person, app), from, target, QUIET)));
    assertEquals(
        3, assertInstanceOf(Incoming.Good.class, storage.incoming(target, to)).plan().count(Plan.Standing.TO_COPY));
    assertEquals(new Outcome(3, 0, List.of()), done(storage.bringBack(target, to, Conflicts.KEPT, QUIET)));
    assertEquals(old.bucket(app.address()), fresh.bucket(app.address()));
    assertEquals(new Outcome(0, 3, List.of()), done(storage.bringBack(target, to, Conflicts.KEPT, QUIET)));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of("home", name), left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void fetchesNoMoreThanTheListSaid() {
    old.put(app.address(), new FilePath("f"), "x".repeat(10));
    storage.connect(old.url());
    List<PeerHub.Whim> listThenLong =
        List.of(
            exchange -> {
              old.bucket(app.address())
                  .put("f", new PeerHub.Kept("text/plain", "x".repeat(1000), Instant.EPOCH));
              PeerHub.tell(exchange, 202, listed("f", 10));
            });
    old.whims.addAll(listThenLong);
    assertEquals(
        List.of(new HubTrouble.Spoiled()),
        done(storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET)).failures().stream()
            .map(Outcome.Failure::why)
            .toList());
    assertEquals(0, fresh.bucket(app.address()).size());
    old.whims.addAll(listThenLong);
    assertEquals(
        new HubReply.Failed<>(new HubTrouble.Spoiled()),
        storage.takeOut(List.of(app), from, folder.resolve("out"), QUIET));
    assertEquals(
        new Outcome(1, 0, List.of()), done(storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET)));
  }

  private static JsonValue.Obj listed(String name, long length) {
    return JsonValue.Obj.empty()
        .with(
            "entries",
            new JsonValue.Array(
                List.of(
                    JsonValue.Obj.empty()
                        .with("name", name)
                        .with("etag", "e")
                        .with("contentLength", JsonValue.number(length)))));
  }

  @Test
  void readsNoListThatIsTooLong() throws IOException {
    Path target = Files.createDirectory(folder.resolve("out"));
    Path list = target.resolve("ownhand-storage.json");
    String later = "{\"ownhandStorage\":7}";
    Files.writeString(list, later + " ".repeat(16 * 1024 * 1024 - later.length()));
    assertEquals(new Incoming.TooNew(7), storage.incoming(target, to));
    Files.writeString(list, later + " ".repeat(16 * 1024 * 1024 - later.length() + 1));
    assertEquals(new Incoming.Damaged("ownhand-storage.json"), storage.incoming(target, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.zip"})
  void takesOutFilesThatHaveTheNameOfAFolder(String name) {
    for (String path : List.of("a", "a/b", "a/b/c", "A", "A/b", "d/", "d")) {
      old.put(app.address(), new FilePath(path), "in " + path);
    }
    old.bucket(app.address()).remove("d/");
    Path target = folder.resolve(name);
    assertEquals(new Outcome(6, 0, List.of()), done(storage.takeOut(List.of(app), from, target, QUIET)));
    assertEquals(new Outcome(6, 0, List.of()), done(storage.bringBack(target, to, Conflicts.KEPT, QUIET)));
    assertEquals(old.bucket(app.address()), fresh.bucket(app.address()));
  }

  @Test
  void replacesNoProfileThatWasIssuedLater() {
    old.put(person.address(), PROFILE, profile(old, 0));
    fresh.put(person.address(), PROFILE, profile(fresh, 0).strip() + " ");
    assertEquals(
        new Outcome(1, 0, List.of()),
        done(storage.copy(List.of(person), from, to, Conflicts.REPLACED, QUIET)));
    String moved = fresh.text(person.address(), "profile.json");
    assertEquals(
        new Outcome(0, 1, List.of()),
        done(storage.copy(List.of(person), from, to, Conflicts.REPLACED, QUIET)));
    assertEquals(moved, fresh.text(person.address(), "profile.json"));
  }

  @Test
  void tellsAHubThatIsAwayFromADamagedArchive() {
    old.put(app.address(), new FilePath("a"), "one");
    Path target = folder.resolve("out");
    done(storage.takeOut(List.of(app), from, target, QUIET));
    fresh.close();
    assertEquals(
        new Incoming.NoTarget(new HubTrouble.Unreachable()), storage.incoming(target, to));
    home.household().lock();
    assertEquals(new Incoming.Locked(), storage.incoming(target, from));
  }

  @Test
  void leavesNothingBehindIfTakingOutFails() throws IOException {
    old.put(app.address(), new FilePath("a"), "one");
    storage.connect(old.url());
    old.whims.add(exchange -> PeerHub.fail(exchange, 401, "no"));
    old.whims.add(exchange -> PeerHub.fail(exchange, 401, "no"));
    assertInstanceOf(
        HubReply.Failed.class, storage.takeOut(List.of(app), from, folder.resolve("out.zip"), QUIET));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of("home"), left.map(path -> path.getFileName().toString()).toList());
    }
  }

  @Test
  void bringsBackNothingThatWasChangedOrIsALink() throws IOException {
    old.put(app.address(), new FilePath("a"), "one");
    old.put(app.address(), new FilePath("b"), "two");
    Path target = folder.resolve("out");
    done(storage.takeOut(List.of(app), from, target, QUIET));
    Path bucket = target.resolve(app.address().toString());
    Files.writeString(bucket.resolve("a"), "One");
    Path secret = Files.writeString(folder.resolve("secret"), "two");
    Files.delete(bucket.resolve("b"));
    Files.createSymbolicLink(bucket.resolve("b"), secret);
    Outcome outcome = done(storage.bringBack(target, to, Conflicts.KEPT, QUIET));
    assertEquals(
        List.of(new HubTrouble.Spoiled(), new HubTrouble.Spoiled()),
        outcome.failures().stream().map(Outcome.Failure::why).toList());
    assertEquals(0, fresh.bucket(app.address()).size());
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "\"place\": \"ADDRESS/a\";\"place\": \"ADDRESS/../../etc/passwd\"",
        "\"place\": \"ADDRESS/a\";\"place\": \"/etc/passwd\"",
        "\"place\": \"ADDRESS/a\";\"place\": \"ADDRESS/b\"",
        "\"path\": \"a\";\"path\": \"../a\"",
        "\"path\": \"a\";\"path\": \"b\"",
        "\"length\": 3;\"length\": -1",
        "\"length\": 3;\"length\": 1e99999999",
        "\"identity\": 0;\"identity\": 4294967296",
        "\"buckets\": [;\"buckets\": [{},"
      },
      delimiter = ';')
  void readsNoListThatIsNotAsItShouldBe(String right, String wrong) throws IOException {
    old.put(app.address(), new FilePath("a"), "one");
    old.put(app.address(), new FilePath("b"), "two");
    Path target = folder.resolve("out");
    done(storage.takeOut(List.of(app), from, target, QUIET));
    Path list = target.resolve("ownhand-storage.json");
    String text = Files.readString(list);
    String spoiled =
        text.replace(right.replace("ADDRESS", app.address().toString()), wrong.replace("ADDRESS", app.address().toString()));
    assertTrue(!spoiled.equals(text), text);
    Files.writeString(list, spoiled);
    assertEquals(new Incoming.Damaged("ownhand-storage.json"), storage.incoming(target, to));
  }

  @Test
  void tellsOtherFilesAndLaterListsApart() throws IOException {
    assertEquals(new Incoming.NotAnArchive(), storage.incoming(folder.resolve("nothing"), to));
    assertEquals(new Incoming.NotAnArchive(), storage.incoming(folder, to));
    assertEquals(
        new Incoming.NotAnArchive(), storage.incoming(Files.writeString(folder.resolve("x.zip"), "PK"), to));
    Path zip = folder.resolve("later.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        var packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry("ownhand-storage.json"));
      packed.write("{\"ownhandStorage\":7}".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(new Incoming.TooNew(7), storage.incoming(zip, to));
  }

  @Test
  void bringsBackNothingOfAnotherKeychain() throws IOException {
    old.put(app.address(), new FilePath("a"), "one");
    Path target = folder.resolve("out");
    done(storage.takeOut(List.of(app), from, target, QUIET));
    Path list = target.resolve("ownhand-storage.json");
    Files.writeString(list, Files.readString(list).replace(APP, "https://other.example"));
    assertEquals(
        new Incoming.Good(new Plan(List.of(), 1)), storage.incoming(target, to));
    assertEquals(
        new Outcome(0, 0, List.of(), 1), done(storage.bringBack(target, to, Conflicts.KEPT, QUIET)));
  }

  @Test
  void savesShowsAndOpensWhatAnAppStored() throws IOException {
    Envelope sealed =
        home.household()
            .inside(
                inside -> {
                  try (IdentityKey identity = inside.keychain().identityKey(0);
                      PrivateKey key = identity.appKey(APP)) {
                    return Envelope.sealText(
                        "hello".getBytes(StandardCharsets.UTF_8), key.publicKey(), Entropy.system());
                  }
                })
            .orElseThrow();
    var path = new FilePath("note");
    old.put(app.address(), path, Json.write(sealed.toJson()));
    byte[] content = done(storage.read(app, from, path, 10_000));
    try (Secret clear = assertInstanceOf(Unsealing.Opened.class, storage.unseal(app, content)).clear()) {
      assertEquals("hello", new String(clear.reveal(), StandardCharsets.UTF_8));
    }
    assertEquals(new Unsealing.WrongKey(), storage.unseal(person, content));
    assertEquals(new Unsealing.NotSealed(), storage.unseal(app, new byte[3]));
    assertEquals(
        new HubReply.Failed<>(new HubTrouble.TooLarge(10)), storage.read(app, from, path, 10));
    Path target = folder.resolve("saved");
    done(storage.save(app, from, path, target));
    assertEquals(old.text(app.address(), "note"), Files.readString(target));
    assertEquals(new Outcome(1, 0, List.of()), done(storage.clear(app, from, QUIET)));
    assertEquals(0, old.bucket(app.address()).size());
  }

  @Test
  void doesNothingWhileLocked() {
    home.household().lock();
    var locked = new HubReply.Failed<>(new HubTrouble.NotAllowed("locked"));
    assertEquals(locked, storage.list(app, from, Optional.empty()));
    assertEquals(locked, storage.copy(List.of(app), from, to, Conflicts.KEPT, QUIET));
    assertEquals(new Unsealing.Locked(), storage.unseal(app, new byte[3]));
    assertEquals(List.of(), storage.shelves());
  }

  private JsonValue.Obj claim(PeerHub hub) {
    String prefix = hub.place().readPrefix();
    return JsonValue.Obj.empty()
        .with("@type", "Person")
        .with("name", "Ada")
        .with("unknown", JsonValue.number(7))
        .with(
            "image",
            new JsonValue.Array(
                List.of(
                    JsonValue.Obj.empty().with("contentUrl", prefix + person.address() + "/avatar-0"),
                    JsonValue.Obj.empty().with("contentUrl", "https://other.example/avatar"))))
        .with(
            "apps",
            JsonValue.Obj.empty()
                .with(APP, prefix + app.address() + "/")
                .with("https://unmoved.example", old.place().readPrefix() + "1BoatSLRHtKNngkdXEeobR76b53LETtpyT/"))
        .with(
            "api",
            JsonValue.Obj.empty()
                .with("gaiaHubConfig", JsonValue.Obj.empty().with("url_prefix", prefix))
                .with("gaiaHubUrl", hub.url()));
  }

  /** The profile at a hub, signed by an identity. */
  private String profile(PeerHub hub, int signer) {
    return home.household()
        .inside(
            inside -> {
              try (IdentityKey key = inside.keychain().identityKey(signer)) {
                JsonValue.Obj payload =
                    JsonValue.Obj.empty()
                        .with("jti", "x")
                        .with("iat", "2026-01-01T00:00:00.000Z")
                        .with("exp", "2027-01-01T00:00:00.000Z")
                        .with("subject", JsonValue.Obj.empty().with("publicKey", key.publicKey().hex()))
                        .with("issuer", JsonValue.Obj.empty().with("publicKey", key.publicKey().hex()))
                        .with("claim", claim(hub));
                return Json.write(
                    new JsonValue.Array(
                        List.of(
                            JsonValue.Obj.empty()
                                .with("token", TokenSigner.sign(payload, key.privateKey())))));
              }
            })
        .orElseThrow();
  }

  private static <T> T done(HubReply<T> reply) {
    return reply.done().orElseThrow(() -> new AssertionError(reply));
  }
}
