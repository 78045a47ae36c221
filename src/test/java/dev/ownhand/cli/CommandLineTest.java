package dev.ownhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.Main;
import dev.ownhand.auth.Requests;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.platform.Claim;
import dev.ownhand.platform.FreePort;
import dev.ownhand.platform.SingleInstance;
import dev.ownhand.store.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the command line: real processes, their output and their exit codes. */
class CommandLineTest {
  @TempDir private static Path classes;
  private static List<String> program = List.of();

  @BeforeAll
  static void prepareTheProgram() throws IOException {
    program = new ChildJvm(classes).command(Main.class);
  }

  private static final String PHRASE;

  static {
    try (Mnemonic mnemonic = Mnemonic.ofEntropy(new byte[16])) {
      PHRASE = mnemonic.revealPhrase();
    }
  }

  @TempDir Path folder;
  private Path home;
  private Path password;

  /** What a process left behind. */
  private record Ended(int code, String out, String err) {
    JsonValue.Obj json() {
      return (JsonValue.Obj) assertInstanceOf(JsonReading.Read.class, Json.read(out.strip())).value();
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    home = folder.resolve("home");
    password = Files.writeString(folder.resolve("password"), "a good password\n");
  }

  @Test
  void createsAKeychainAndListsItsIdentities() {
    Ended created = run("", "create", "--words", "24", "--password-file", password.toString(), "--json");
    assertEquals(0, created.code(), created.err());
    assertEquals(24, created.json().text("mnemonic").orElseThrow().split(" ").length);
    String displayId =
        created.json().object("identity").orElseThrow().text("displayId").orElseThrow();
    assertTrue(displayId.startsWith("ID-1"));

    Ended added =
        run("", "identities", "add", "--label", "Work", "--password-file", password.toString());
    assertEquals(0, added.code(), added.err());
    Ended listed = run("", "identities", "--password-file", password.toString(), "--json");
    List<JsonValue> identities = listed.json().array("identities").orElseThrow();
    assertEquals(2, identities.size());
    assertEquals(displayId, ((JsonValue.Obj) identities.getFirst()).text("displayId").orElseThrow());
    assertEquals("Work", ((JsonValue.Obj) identities.getLast()).text("label").orElseThrow());
    assertEquals(
        List.of(JsonValue.bool(true), JsonValue.bool(false)),
        identities.stream()
            .map(identity -> ((JsonValue.Obj) identity).get("default").orElseThrow())
            .toList());

    Ended again = run("", "create", "--password-file", password.toString());
    assertEquals(1, again.code());
    assertTrue(again.err().contains("already"), again.err());
  }

  @Test
  void restoresAPhraseAsPeopleTypeIt() {
    String typed = PHRASE.toUpperCase(java.util.Locale.ROOT).replace(" ", ",\n ");
    Ended restored = run(typed, "restore", "--password-file", password.toString(), "--json");
    assertEquals(0, restored.code(), restored.err());
    String expected;
    try (var keychain = Mnemonic.ofEntropy(new byte[16]).open()) {
      expected = keychain.identity(0).address().toString();
    }
    assertEquals(
        expected,
        restored.json().object("identity").orElseThrow().text("address").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "abandon abandn about;“abandn”, is not in the list. Did you mean “abandon”?",
        "abandon abandon about;this one has 3",
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon"
            + " abandon;do not belong together"
      },
      delimiter = ';')
  void saysWhyAPhraseIsNotOne(String typed, String reason) {
    Ended refused = run(typed, "restore", "--password-file", password.toString());
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains(reason), refused.err());
    assertFalse(Files.exists(home.resolve("vault")));
  }

  @Test
  void tellsWrongPasswordNoKeychainAndDamageApart() throws IOException {
    assertEquals(4, run("", "identities", "--password-file", password.toString()).code());
    run(PHRASE, "restore", "--password-file", password.toString());
    Path wrong = Files.writeString(folder.resolve("wrong"), "another password\n");
    assertEquals(3, run("", "identities", "--password-file", wrong.toString()).code());
    byte[] vault = Files.readAllBytes(home.resolve("vault"));
    vault[vault.length / 2] ^= 1;
    Files.write(home.resolve("vault"), vault);
    Ended damaged = run("", "identities", "--password-file", password.toString());
    assertEquals(5, damaged.code());
    assertTrue(damaged.err().contains("damaged"), damaged.err());
  }

  @Test
  void saysAtOnceThatTheFolderIsInUse() {
    Claim.First claim = assertInstanceOf(Claim.First.class, SingleInstance.claim(home, Entropy.system()::bytes));
    try (var _ = claim.instance()) {
      Ended second = run("", "identities", "--password-file", password.toString());
      assertEquals(6, second.code());
      assertTrue(second.err().contains(home.toString()), second.err());
    }
  }

  @Test
  void saysWhoHasThePort() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Ended busy = run("", "--port", port, "serve", "--password-file", password.toString());
      assertEquals(7, busy.code());
      assertTrue(busy.err().contains("Port " + port + " is in use by"), busy.err());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example",
        "http://192.168.1.1:3000",
        "http://localhost.evil.example",
        "http://localhost:3000/path",
        "*",
        "http://user@localhost:3000"
      })
  void allowsNothingButAnOriginOnThisComputer(String origin) {
    Ended refused = run("", "serve", "--password-file", password.toString(), "--allow", origin);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--allow takes an origin on this computer only"), refused.err());
  }

  @Test
  void takesNoShortPasswordAndNoneOnTheCommandLine() throws IOException {
    Path shortOne = Files.writeString(folder.resolve("short"), "1234567\n");
    assertEquals(2, run("", "create", "--password-file", shortOne.toString()).code());
    assertEquals(2, run("", "create", "--password", "a good password").code());
    assertEquals(2, run("", "create").code());
    assertFalse(Files.exists(home.resolve("vault")));
  }

  @Test
  void explainsEveryCheckOfARequest() {
    long now = Instant.now().getEpochSecond();
    JsonValue.Obj claims =
        Requests.claims("https://app.example")
            .with("iat", JsonValue.number(now))
            .with("exp", JsonValue.number(now + 600));
    Ended good = run("", "request", Requests.signed(claims), "--json");
    assertEquals(0, good.code(), good.err());
    assertTrue(good.json().isTrue("accepted"));
    assertEquals(
        "https://app.example",
        good.json().object("request").orElseThrow().text("origin").orElseThrow());

    String spoiled = Requests.signed(claims.with("redirect_uri", "https://evil.example/"));
    Ended bad = run(spoiled, "request", "-", "--json");
    assertEquals(1, bad.code());
    assertEquals(
        List.of("redirect-elsewhere"),
        bad.json().array("refusals").orElseThrow().stream()
            .map(refusal -> ((JsonValue.Obj) refusal).text("code").orElseThrow())
            .toList());
    Ended words = run("", "request", spoiled);
    assertTrue(words.out().contains("BROKEN   redirect-elsewhere"), words.out());
    assertFalse(Files.exists(home), "checking leaves nothing behind");
  }

  @Test
  void tellsAForgedResponseFromAGenuineOne() {
    Ended forged = run("", "verify", "a.b.c", "--json");
    assertEquals(1, forged.code());
    assertFalse(forged.json().isTrue("genuine"));
    assertEquals(1, forged.json().array("faults").orElseThrow().size());
  }

  @Test
  void takesNoRequestForAResponse() {
    long now = Instant.now().getEpochSecond();
    String request =
        Requests.signed(
            Requests.claims("https://app.example")
                .with("iat", JsonValue.number(now))
                .with("exp", JsonValue.number(now + 600)));
    Ended verified = run("", "verify", request, "--json");
    assertEquals(1, verified.code());
    assertFalse(verified.json().isTrue("genuine"));
    assertEquals(0, run("", "request", "blockstack:" + request, "--json").code());
  }

  @Test
  void looksAtEverythingAndLeavesItAlone() throws IOException {
    Ended empty = run("", "--port", freePort(), "--hub-port", freePort(), "doctor", "--json");
    assertEquals(0, empty.code(), empty.out());
    assertTrue(empty.json().isTrue("well"));
    assertFalse(Files.exists(home));

    Files.createDirectories(home);
    Files.writeString(home.resolve("settings.json"), "{\"port\":");
    Ended broken = run("", "--port", freePort(), "--hub-port", freePort(), "doctor", "--json");
    assertEquals(1, broken.code());
    assertTrue(broken.out().contains("settings.json"), broken.out());
    assertEquals("{\"port\":", Files.readString(home.resolve("settings.json")));
  }

  @Test
  void asksNobodyForNewerVersionsWithoutAReleaseKey() {
    Ended asked = run("", "updates", "check", "--json");
    assertEquals(1, asked.code(), asked.err());
    assertEquals("impossible", asked.json().text("outcome").orElseThrow());
    assertEquals("key", asked.json().text("why").orElseThrow());
    assertFalse(Files.exists(home));
    assertEquals(2, run("", "updates").code());
  }

  @Test
  void explainsItsUsage() {
    assertEquals(2, run("").code());
    assertEquals(2, run("", "nonsense").code());
    assertEquals(0, run("", "--help").code());
    assertTrue(run("", "--version").out().startsWith("ownhand "));
  }

  @Test
  void refusesALinkWithoutARequest() {
    Ended refused = run("", "blockstack:");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("no sign-in request"), refused.err());
  }

  private static String freePort() throws IOException {
    return String.valueOf(FreePort.find());
  }

  private Ended run(String input, String... arguments) {
    var command = new ArrayList<>(program);
    command.addAll(List.of("--home", home.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      return new Ended(process.exitValue(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
