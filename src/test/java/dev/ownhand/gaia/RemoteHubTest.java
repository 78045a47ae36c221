package dev.ownhand.gaia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.net.OkHttpWire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RemoteHubTest {
  private static final FilePath PATH = new FilePath("notes/a b%2F\u00e9.txt");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  private final List<Duration> pauses = new ArrayList<>();
  private final OkHttpWire wire = new OkHttpWire();
  private final RemoteHubs hubs = new RemoteHubs(wire, CLOCK, Entropy.system(), pauses::add, text -> text.contains("our-own-name"));
  private PeerHub peer;
  private Bucket bucket;

  @BeforeEach
  void open() {
    peer = PeerHub.open();
    try (PrivateKey key = PrivateKey.random(Entropy.system())) {
      bucket = connected(peer.url()).bucket(key, Optional.empty());
    }
  }

  @AfterEach
  void close() {
    bucket.close();
    peer.close();
    wire.close();
  }

  @Test
  void writesReadsAndDeletesAFile() {
    String etag = done(bucket.write(PATH, content("hello"), new Condition.IfNew()));
    assertEquals("5d41402abc4b2a76b9719d911017c592", etag);
    var stat =
        new FileStat(PATH, "text/plain", etag, 5, Instant.parse("2026-11-20T10:00:00Z"));
    assertEquals(stat, done(bucket.stat(PATH)));
    var out = new ByteArrayOutputStream();
    assertEquals(stat, done(bucket.read(PATH, out)));
    assertEquals("hello", out.toString(StandardCharsets.UTF_8));
    assertEquals(List.of(stat), done(WholeList.of(bucket)).files());
    assertEquals(PATH, done(bucket.delete(PATH)));
    assertEquals(new HubTrouble.Missing(), trouble(bucket.stat(PATH)));
    assertEquals(new HubTrouble.Missing(), trouble(bucket.delete(PATH)));
    assertEquals(new HubTrouble.Missing(), trouble(bucket.read(PATH, out)));
  }

  @Test
  void overwritesOnlyWhatIsAsItWasExpected() {
    String etag = done(bucket.write(PATH, content("one"), new Condition.Always()));
    assertEquals(new HubTrouble.Changed(), trouble(bucket.write(PATH, content("two"), new Condition.IfNew())));
    assertEquals(
        new HubTrouble.Changed(),
        trouble(bucket.write(PATH, content("two"), new Condition.IfStill("\"" + etag + "\""))));
    done(bucket.write(PATH, content("two"), new Condition.IfStill(etag)));
    assertEquals("two", peer.text(bucket.address(), PATH.text()));
    assertEquals(List.of(), pauses);
  }

  @ParameterizedTest
  @EnumSource(PeerHub.Manner.class)
  void listsEverythingWhateverTheMannersOfTheHub(PeerHub.Manner manner) {
    for (int i = 0; i < 7; i++) {
      peer.put(bucket.address(), new FilePath("f" + i), "x");
    }
    peer.manner = manner;
    List<String> names =
        done(WholeList.of(bucket)).files().stream().map(file -> file.path().text()).toList();
    assertEquals(
        switch (manner) {
          case STAT, NAMES -> List.of("f0", "f1", "f2", "f3", "f4", "f5", "f6");
          case NULLS -> List.of("f1", "f2", "f4", "f5");
          case ENDLESS -> List.of("f0", "f1", "f2", "f3", "f4", "f5");
        },
        names);
  }

  @Test
  void readsNoMoreThanTheHubTakesToLearnALength() {
    peer.manner = PeerHub.Manner.NAMES;
    peer.put(bucket.address(), PATH, "x".repeat(1024 * 1024));
    peer.whims.add(exchange -> exchange.sendResponseHeaders(200, -1));
    assertEquals(1024 * 1024, done(bucket.stat(PATH)).length());
    peer.put(bucket.address(), PATH, "x".repeat(1024 * 1024 + 1));
    peer.whims.add(exchange -> exchange.sendResponseHeaders(200, -1));
    assertEquals(new HubTrouble.NotWell(0), trouble(bucket.stat(PATH)));
  }

  @Test
  void passesOverNamesThatCannotBeUsed() {
    peer.put(bucket.address(), new FilePath("good"), "x");
    peer.bucket(bucket.address()).put("../../etc/passwd", new PeerHub.Kept("a/b", "x", Instant.EPOCH));
    Listing listing = done(WholeList.of(bucket));
    assertEquals(List.of("good"), listing.files().stream().map(file -> file.path().text()).toList());
    assertEquals(1, listing.passedOver());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 409})
  void triesAgainLaterWhatMayPass(int status) {
    peer.whims.add(exchange -> PeerHub.fail(exchange, status, "later"));
    peer.whims.add(exchange -> PeerHub.fail(exchange, status, "later"));
    done(bucket.write(PATH, content("x"), new Condition.Always()));
    assertEquals(2, pauses.size());
    assertTrue(pauses.getFirst().compareTo(Duration.ofMillis(500)) >= 0);
    assertTrue(pauses.getLast().compareTo(Duration.ofSeconds(2)) >= 0);
    assertTrue(pauses.getLast().compareTo(Duration.ofSeconds(3)) < 0);
  }

  @Test
  void givesUpAfterThreeTries() {
    for (int i = 0; i < 3; i++) {
      peer.whims.add(exchange -> PeerHub.fail(exchange, 502, "no"));
    }
    assertEquals(new HubTrouble.NotWell(502), trouble(bucket.write(PATH, content("x"), new Condition.Always())));
    assertEquals(2, pauses.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 412, 413, 507})
  void doesNotTryAgainWhatWouldNotHelp(int status) {
    peer.whims.add(exchange -> PeerHub.fail(exchange, status, "no"));
    trouble(bucket.write(PATH, content("x"), new Condition.Always()));
    assertEquals(List.of(), pauses);
  }

  @Test
  void takesTheChangeItMadeItselfForDone() {
    peer.whims.add(
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          peer.put(bucket.address(), PATH, "mine");
        });
    done(bucket.write(PATH, content("mine"), new Condition.IfNew()));
    peer.whims.add(exchange -> peer.bucket(bucket.address()).clear());
    assertEquals(PATH, done(bucket.delete(PATH)));
  }

  @Test
  void takesNoChangeOfOthersForItsOwn() {
    peer.whims.add(
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          peer.put(bucket.address(), PATH, "theirs");
        });
    assertEquals(
        new HubTrouble.Changed(), trouble(bucket.write(PATH, content("mine"), new Condition.IfNew())));
  }

  @Test
  void asksOnceWhatTheHubWantsSignedIfItsTokenDoesNotCount() {
    peer.challenge = "[\"gaiahub\",\"0\",\"moved\",\"blockstack_storage_please_sign\"]";
    done(bucket.write(PATH, content("x"), new Condition.Always()));
    peer.whims.add(exchange -> PeerHub.fail(exchange, 401, "no"));
    peer.whims.add(exchange -> PeerHub.fail(exchange, 401, "never"));
    assertEquals(
        new HubTrouble.NotAllowed("never"),
        trouble(bucket.write(PATH, content("x"), new Condition.Always())));
  }

  @Test
  void sendsNoFileThatIsTooLargeForTheHub() {
    int before = peer.asked.size();
    assertEquals(
        new HubTrouble.TooLarge(1024 * 1024),
        trouble(bucket.write(PATH, content("x".repeat(1024 * 1024 + 1)), new Condition.Always())));
    assertEquals(before, peer.asked.size());
    done(bucket.write(PATH, content("x".repeat(1024 * 1024)), new Condition.Always()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"./a", "a/./b", "a/.", "a/", "."})
  void refusesNamesThatWouldBecomeOthersOnTheWay(String name) {
    int before = peer.asked.size();
    assertEquals(
        new HubTrouble.NameRefused(),
        trouble(bucket.write(new FilePath(name), content("x"), new Condition.Always())));
    assertEquals(new HubTrouble.NameRefused(), trouble(bucket.stat(new FilePath(name))));
    assertEquals(before, peer.asked.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a?b#c", "100%", "%2e%2E", "\"<>|\\^`{}", "+ &=", "\ud83d\ude80", ".hidden", "a//b", "/a"})
  void keepsEveryOtherNameAsItIs(String name) {
    done(bucket.write(new FilePath(name), content("x"), new Condition.IfNew()));
    assertEquals(java.util.Set.of(name), peer.bucket(bucket.address()).keySet());
    assertEquals(1, done(bucket.read(new FilePath(name), new ByteArrayOutputStream())).length());
  }

  @Test
  void readsNoListThatIsLargerThanListsAre() {
    peer.whims.add(
        exchange ->
            PeerHub.tell(
                exchange, 202, JsonValue.Obj.empty().with("entries", "x".repeat(2 * 1024 * 1024))));
    assertEquals(new HubTrouble.NotWell(0), trouble(bucket.list(Optional.empty())));
  }

  @Test
  void readsNothingTwiceIntoASinkThatHasSomethingOfIt() {
    peer.put(bucket.address(), PATH, "whole");
    peer.whims.add(
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        });
    var out = new ByteArrayOutputStream();
    assertEquals(new HubTrouble.Unreachable(), trouble(bucket.read(PATH, out)));
    assertEquals("half", out.toString(StandardCharsets.UTF_8));
    peer.whims.add(exchange -> PeerHub.fail(exchange, 500, "later"));
    assertEquals(5, done(bucket.read(PATH, new ByteArrayOutputStream())).length());
  }

  @Test
  void tellsOurDiskFromTheirHub() {
    var broken =
        new Content() {
          @Override
          public String type() {
            return "text/plain";
          }

          @Override
          public long length() {
            return 5;
          }

          @Override
          public InputStream open() throws IOException {
            throw new IOException("gone");
          }
        };
    assertEquals(new HubTrouble.DiskFailed(), trouble(bucket.write(PATH, broken, new Condition.Always())));
  }

  @Test
  void isFoundHoweverItsAddressIsTyped() {
    String url = peer.url();
    for (String typed : List.of(url, url + "/", url + "//", " " + url + "\n", url + "/hub_info", url + "/hub_info/")) {
      assertEquals(peer.place(), connected(typed).place());
    }
    assertEquals(1024 * 1024, connected(url).mostBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not an address", "http://", "https://hub.example/?a", "https://me@hub.example", "ftp://hub.example"})
  void isNoAddress(String typed) {
    assertEquals(new Connection.NotAnAddress(), hubs.connect(typed));
  }

  @Test
  void isNotLookedForWhereOthersCouldListen() {
    assertEquals(new Connection.NotSecure(), hubs.connect("http://hub.example"));
    assertEquals(new Connection.NotSecure(), hubs.connect("http://192.168.1.2:3000"));
  }

  @Test
  void isNotThere() {
    String url = peer.url();
    peer.close();
    assertEquals(new Connection.Unreachable(), hubs.connect(url));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "challenge_text;anything at all",
        "challenge_text;[\"gaiahub\",\"0\",\"x\",\"please_sign_a_transaction\"]",
        "challenge_text;[]",
        "read_url_prefix;http://gaia.example/hub/",
        "read_url_prefix;https://gaia.example/hub",
        "read_url_prefix;https://gaia.example/hub/?x=/",
        "read_url_prefix;file:///etc/"
      },
      delimiter = ';')
  void isNoHubIfWhatItSaysOfItselfCannotBeUsed(String member, String value) {
    peer.info =
        Optional.of(
            JsonValue.Obj.empty()
                .with("challenge_text", peer.challenge)
                .with("read_url_prefix", "https://gaia.example/hub/")
                .with(member, value));
    assertEquals(new Connection.NotAHub(), hubs.connect(peer.url()));
  }

  @Test
  void isNoHubIfItIsAPage() {
    assertEquals(new Connection.NotAHub(), hubs.connect(peer.url() + "/nothing"));
  }

  private RemoteHub connected(String typed) {
    return assertInstanceOf(Connection.Connected.class, hubs.connect(typed)).hub();
  }

  private static Content content(String text) {
    return new Content() {
      @Override
      public String type() {
        return "text/plain";
      }

      @Override
      public long length() {
        return text.length();
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private static <T> T done(HubReply<T> reply) {
    return reply.done().orElseThrow(() -> new AssertionError(reply));
  }

  private static HubTrouble trouble(HubReply<?> reply) {
    return assertInstanceOf(HubReply.Failed.class, reply).trouble();
  }

  @Test
  void signsNothingForAHubThatPretendsToBeOurs() {
    peer.challenge = "[\"gaiahub\",\"0\",\"our-own-name\",\"blockstack_storage_please_sign\"]";
    assertEquals(new Connection.Ours(), hubs.connect(peer.url()));
  }
}
