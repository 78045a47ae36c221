package dev.ownhand.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.net.LoopbackSite;
import dev.ownhand.net.OkHttpWeb;
import dev.ownhand.net.Reply;
import dev.ownhand.store.DiskUpdateNotes;
import dev.ownhand.tokens.TokenSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatesTest {
  private static final Instant SIGNED = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);

  private final PrivateKey key = PrivateKey.random(Entropy.system());
  private final OkHttpWeb web = new OkHttpWeb();
  private final List<String> asked = new ArrayList<>();
  private @TempDir Path folder;
  private LoopbackSite site;
  private Instant now = SIGNED.plusSeconds(60);
  private byte[] content = new byte[0];
  private Optional<WebAddress> address = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    site =
        LoopbackSite.open()
            .at(
                "/release",
                exchange -> {
                  asked.add(
                      exchange.getRequestURI()
                          + " "
                          + exchange.getRequestHeaders().get("User-Agent")
                          + exchange.getRequestHeaders().get("Cookie"));
                  LoopbackSite.answer(exchange, content);
                });
    address = Optional.of(site.address("/release"));
  }

  @AfterEach
  void close() {
    site.close();
    web.close();
  }

  private Updates updates(String own) {
    return new Updates(
        web,
        new Updates.Grounds(List.of(key.publicKey()), Version.parse(own)),
        () -> new Updates.Wish(Updates.Daily.ON, address),
        new DiskUpdateNotes(folder),
        () -> now,
        Entropy.system());
  }

  private static Release release(String version) {
    return new Release(
        Version.parse(version).orElseThrow(),
        WebAddress.parse("https://ownhand.example/new").orElseThrow(),
        List.of(new Release.PackageFile("ownhand-2.0.0.deb", "0f".repeat(32), 50_000_000)),
        "What is new",
        SIGNED,
        SIGNED.plus(MONTH));
  }

  private UpdateCheck check(String file) {
    content = file.getBytes(UTF_8);
    return updates("1.0.0").check();
  }

  /** The claims of a good file, with one of them another. */
  private String with(String claim, JsonValue value) {
    String[] parts = ReleaseFile.sign(release("2.0.0"), key).split("\\.");
    JsonReading.Read claims =
        assertInstanceOf(
            JsonReading.Read.class, Json.read(Base64.getUrlDecoder().decode(parts[1])));
    return TokenSigner.sign(((JsonValue.Obj) claims.value()).with(claim, value), key);
  }

  @Test
  void tellsOfANewerVersionAndSaysNothingAboutThePerson() {
    assertEquals(new UpdateCheck.Newer(release("2.0.0")), check(ReleaseFile.sign(release("2.0.0"), key) + "\n"));
    assertEquals(List.of("/release [Ownhand]null"), asked);
  }

  @Test
  void neverOffersTheSameOrAnOlderVersion() {
    for (String version : List.of("1.0.0", "0.9.0", "1.0.0-rc.1")) {
      var fresh = new Updates(
          web,
          new Updates.Grounds(List.of(key.publicKey()), Version.parse("1.0.0")),
          () -> new Updates.Wish(Updates.Daily.ON, address),
          new DiskUpdateNotes(folder.resolve(version)),
          () -> now,
          Entropy.system());
      content = ReleaseFile.sign(release(version), key).getBytes(UTF_8);
      assertEquals(
          new UpdateCheck.UpToDate(Version.parse(version).orElseThrow()), fresh.check());
    }
  }

  @Test
  void saysThatAFileHasRunOutOrIsOlderThanOneSeenBefore() {
    String newest = ReleaseFile.sign(release("2.0.0"), key);
    String older = ReleaseFile.sign(release("1.5.0"), key);
    assertInstanceOf(UpdateCheck.Newer.class, check(newest));
    assertEquals(
        new UpdateCheck.Stale(Version.parse("1.5.0").orElseThrow(), SIGNED, SIGNED.plus(MONTH)),
        check(older));
    now = SIGNED.plus(MONTH).minusSeconds(1);
    assertInstanceOf(UpdateCheck.Newer.class, check(newest));
    now = SIGNED.plus(MONTH);
    assertInstanceOf(UpdateCheck.Stale.class, check(newest));
  }

  @Test
  void believesNobodyElse() {
    try (PrivateKey other = PrivateKey.random(Entropy.system())) {
      assertEquals(
          notGenuine(ReleaseFault.OTHER_KEY), check(ReleaseFile.sign(release("2.0.0"), other)));
      // Who names our key, and signs with another.
      String claimed =
          TokenSigner.sign(
              JsonValue.Obj.empty().with("iss", key.publicKey().address().did().toString()), other);
      assertEquals(notGenuine(ReleaseFault.SIGNATURE), check(claimed));
    }
  }

  @Test
  void believesNothingThatWasChanged() {
    String[] parts = ReleaseFile.sign(release("2.0.0"), key).split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String changed = base64(claims.replace("2.0.0", "3.0.0"));
    assertEquals(
        notGenuine(ReleaseFault.SIGNATURE), check(parts[0] + "." + changed + "." + parts[2]));
    for (String algorithm : List.of("none", "HS256", "es256k")) {
      String header = base64("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}");
      assertEquals(
          notGenuine(ReleaseFault.ALGORITHM), check(header + "." + parts[1] + "." + parts[2]));
    }
    assertEquals(
        notGenuine(ReleaseFault.SIGNATURE), check(parts[0] + "." + parts[1] + "."));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void needsTimesThatCanBe() {
    for (String claim : List.of("iat", "exp")) {
      for (JsonValue value :
          List.of(JsonValue.NULL, JsonValue.number(0), JsonValue.number(-5), JsonValue.text("1"))) {
        assertEquals(notGenuine(ReleaseFault.TIMES), check(with(claim, value)));
      }
    }
    assertEquals(
        notGenuine(ReleaseFault.TIMES),
        check(with("iat", JsonValue.number(now.plus(Limits.CLOCK_LEEWAY).getEpochSecond() + 1))));
    assertEquals(
        notGenuine(ReleaseFault.TIMES),
        check(with("exp", JsonValue.number(SIGNED.getEpochSecond()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "version;\"2\"",
        "version;2",
        "page;\"http://ownhand.example/new\"",
        "page;\"javascript:alert(1)\"",
        "page;null",
        "files;{}",
        "files;[1]",
        "files;[{\"name\":\"a/b\",\"sha256\":\"HASH\",\"size\":1}]",
        "files;[{\"name\":\"..\",\"sha256\":\"HASH\",\"size\":1}]",
        "files;[{\"name\":\"a\",\"sha256\":\"0f\",\"size\":1}]",
        "files;[{\"name\":\"a\",\"sha256\":\"HASH\",\"size\":0}]",
        "files;[{\"name\":\"a\",\"sha256\":\"HASH\",\"size\":1.5}]",
        "files;[{\"name\":\"a\",\"sha256\":\"HASH\",\"size\":1e99999999}]",
        "files;[{\"name\":\"a\",\"sha256\":\"HASH\"}]"
      })
  void needsContentThatCanBe(String claim, String json) {
    JsonReading.Read value =
        assertInstanceOf(JsonReading.Read.class, Json.read(json.replace("HASH", "0f".repeat(32))));
    assertEquals(notGenuine(ReleaseFault.CONTENT), check(with(claim, value.value())));
  }

  @Test
  void showsNotesOnOneLineWithoutTricks() {
    String notes = "one\ntwo\u202e" + "x".repeat(1000);
    UpdateCheck.Newer newer =
        assertInstanceOf(UpdateCheck.Newer.class, check(with("notes", JsonValue.text(notes))));
    assertTrue(newer.release().notes().startsWith("one twox"), newer.release().notes());
    assertEquals(ReleaseFile.NOTES_CHARS + 1, newer.release().notes().length());
  }

  @Test
  void believesNothingThatIsNoToken() {
    for (String file : List.of("", "<html>", "a.b.c", "{\"version\":\"2.0.0\"}")) {
      assertEquals(notGenuine(ReleaseFault.NOT_A_TOKEN), check(file));
    }
  }

  @Test
  void takesNoHugeFile() {
    assertEquals(
        new UpdateCheck.Unreachable(new UpdateCheck.Obstacle.TooLarge()),
        check("x".repeat(Limits.TOKEN_CHARS + 1)));
  }

  @Test
  void followsNobodyElsewhere() {
    site.redirect("/moved", "http://ownhand.example/release");
    address = Optional.of(site.address("/moved"));
    assertEquals(
        new UpdateCheck.Unreachable(new UpdateCheck.Obstacle.Elsewhere()), updates("1.0.0").check());
  }

  @Test
  void asksNobodyInTheClear() {
    address = WebAddress.parse("http://ownhand.example/release");
    assertEquals(
        new UpdateCheck.Unreachable(
            new UpdateCheck.Obstacle.Silent(Reply.Cause.NOT_SECURE)),
        updates("1.0.0").check());
  }

  @Test
  void saysThatThereIsNoFile() {
    address = Optional.of(site.address("/absent"));
    assertEquals(
        new UpdateCheck.Unreachable(new UpdateCheck.Obstacle.Status(404)), updates("1.0.0").check());
  }

  @Test
  void asksNobodyWhileSomethingIsMissing() {
    assertEquals(
        new UpdateCheck.Impossible(UpdateCheck.Lack.VERSION), updates("development").check());
    address = Optional.empty();
    assertEquals(new UpdateCheck.Impossible(UpdateCheck.Lack.ADDRESS), updates("1.0.0").check());
    address = Optional.of(site.address("/release"));
    var keyless =
        new Updates(
            web,
            new Updates.Grounds(List.of(), Version.parse("1.0.0")),
            () -> new Updates.Wish(Updates.Daily.ON, address),
            new DiskUpdateNotes(folder),
            () -> now,
            Entropy.system());
    assertEquals(new UpdateCheck.Impossible(UpdateCheck.Lack.KEY), keyless.check());
    assertEquals(List.of(), asked);
    assertEquals(Optional.empty(), keyless.asked());
  }

  @Test
  void remembersAcrossStartsWhenItAskedAndTheNewestItSaw() {
    check(ReleaseFile.sign(release("2.0.0"), key));
    assertEquals(
        new UpdateNotes.Notes(Optional.of(now), Version.parse("2.0.0")),
        new DiskUpdateNotes(folder).read());
    now = now.plusSeconds(5);
    check("nonsense");
    assertEquals(
        new UpdateNotes.Notes(Optional.of(now), Version.parse("2.0.0")),
        new DiskUpdateNotes(folder).read());
  }

  @Test
  void asksOnceADayAndNeverRightAfterTheStart() {
    Duration spread = Duration.ofMinutes(7);
    Duration first = Updates.LEAST_WAIT.plus(spread);
    assertEquals(first, Updates.wait(now, Optional.empty(), spread));
    assertEquals(first, Updates.wait(now, Optional.of(now.minus(Duration.ofDays(3))), spread));
    assertEquals(
        Duration.ofHours(20),
        Updates.wait(now, Optional.of(now.minus(Duration.ofHours(4))), spread));
    assertEquals(first, Updates.wait(now, Optional.of(now.plus(Duration.ofDays(3))), spread));
  }

  @Test
  void hasNoKeyInABuildWithoutOne() {
    assertEquals(List.of(), ReleaseKeys.read("\n"));
    assertEquals(
        List.of(key.publicKey(), key.publicKey()),
        ReleaseKeys.read(key.publicKey().hex() + "\n " + key.publicKey().hex() + "\n"));
    assertEquals(List.of(), ReleaseKeys.ofThisBuild());
  }

  private static UpdateCheck notGenuine(ReleaseFault fault) {
    return new UpdateCheck.NotGenuine(fault);
  }
}
