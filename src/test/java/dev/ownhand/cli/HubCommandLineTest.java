package dev.ownhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.Main;
import dev.ownhand.auth.AppBucket;
import dev.ownhand.auth.Home;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.Envelope;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.PeerHub;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.platform.Claim;
import dev.ownhand.platform.FreePort;
import dev.ownhand.platform.SingleInstance;
import dev.ownhand.store.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code ownhand hub}: real processes on a real folder, and a second hub. */
class HubCommandLineTest {
  private static final String APP = "https://app.example";

  @TempDir private static Path classes;
  private static List<String> program = List.of();

  @TempDir Path folder;
  private Path home;
  private Path password;
  private final PeerHub other = PeerHub.open();
  private String port;
  private Signed app;

  /** An app that was signed in to, and something it has encrypted. */
  private record Signed(Address address, String sealed) {}

  /** What a process left behind. */
  private record Ended(int code, String out, String err) {
    JsonValue.Obj json() {
      return (JsonValue.Obj) assertInstanceOf(JsonReading.Read.class, Json.read(out.strip())).value();
    }
  }

  @BeforeAll
  static void prepareTheProgram() throws IOException {
    program = new ChildJvm(classes).command(Main.class);
  }

  @BeforeEach
  void prepare() throws IOException {
    home = folder.resolve("home");
    password = Files.writeString(folder.resolve("password"), "a good password\n");
    port = freePort();
    try (Home house = new Home(home).settled()) {
      app =
          house
              .household()
              .inside(
                  inside -> {
                    inside.records().identities().add();
                    try (IdentityKey identity = inside.keychain().identityKey(0);
                        PrivateKey key = identity.appKey(APP)) {
                      Address address = key.publicKey().address();
                      inside
                          .records()
                          .storage()
                          .note(new AppBucket(address, 0, APP, house.clock().instant()));
                      Envelope hello =
                          Envelope.sealText(
                              "hello".getBytes(StandardCharsets.UTF_8),
                              key.publicKey(),
                              Entropy.system());
                      return new Signed(address, Json.write(hello.toJson()));
                    }
                  })
              .orElseThrow();
    }
  }

  @AfterEach
  void close() {
    other.close();
  }

  @Test
  void storesListsFetchesAndRemovesFiles() throws IOException {
    Ended put = hub("some text", "put", "notes/One.txt", "--app", APP, "--json");
    assertEquals(0, put.code(), put.err());
    assertEquals("text/plain", put.json().text("type").orElseThrow());
    assertEquals("built-in", put.json().text("hub").orElseThrow());

    Path file = Files.writeString(folder.resolve("given"), app.sealed());
    assertEquals(
        0, hub("", "put", "sealed", file.toString(), "--app", APP, "--type", "x/y").code());
    Ended listed = hub("", "ls", "--app", APP + "/", "--json");
    assertEquals(0, listed.code(), listed.err());
    assertEquals(
        List.of("notes/One.txt", "sealed"),
        listed.json().array("files").orElseThrow().stream()
            .map(one -> ((JsonValue.Obj) one).text("path").orElseThrow())
            .toList());
    assertEquals("some text", hub("", "get", "notes/One.txt", "--app", APP).out());
    assertEquals("hello", hub("", "get", "sealed", "--app", APP, "--decrypt").out());

    Path target = folder.resolve("fetched");
    Ended fetched =
        hub("", "get", "sealed", target.toString(), "--app", APP, "--decrypt", "--json");
    assertEquals("none", fetched.json().text("signature").orElseThrow());
    assertEquals("hello", Files.readString(target));

    Ended open = hub("", "get", "notes/One.txt", "--app", APP, "--decrypt");
    assertEquals(1, open.code());
    assertEquals("", open.out());

    assertEquals(0, hub("", "rm", "sealed", "--app", APP).code());
    assertEquals(1, hub("", "get", "sealed", "--app", APP).code());
    assertEquals("", hub("", "ls").out());
  }

  @Test
  void tellsWhatIsMeantApartFromWhatIsNot() {
    assertEquals(2, hub("", "ls", "--app", "https://other.example").code());
    assertEquals(2, hub("", "ls", "--identity", "3").code());
    assertEquals(0, hub("", "ls", "--identity", "2").code());
    assertEquals(2, hub("", "ls", "--app", APP, "--identity", "2").code());
    assertEquals(2, hub("", "get", "../x", "--app", APP).code());
    assertEquals(2, hub("", "get", "x", "--app", APP, "--json").code());
    assertEquals(2, hub("", "ls", "--hub", "http://hub.example").code());
    Ended nobody = hub("", "ls", "--hub", "http://127.0.0.1:" + port);
    assertEquals(1, nobody.code());
    assertTrue(nobody.err().contains("Nobody answers"), nobody.err());
  }

  @Test
  void showsNoNameThatCouldDeceive() {
    other.put(app.address(), new FilePath("a\u202eb"), "x");
    Ended listed = hub("", "ls", "--app", APP, "--hub", other.url());
    assertTrue(listed.out().endsWith("  ab" + System.lineSeparator()), listed.out());
  }

  @Test
  void copiesToAnotherHubAndTellsFirstWhatWouldHappen() {
    assertEquals(0, hub("one", "put", "f", "--app", APP).code());
    String[] there = {"copy", "--from", "built-in", "--to", other.url()};
    Ended plan = hub("", with(there, "--dry-run", "--json"));
    assertEquals(0, plan.code(), plan.err());
    assertEquals(
        "to-copy",
        ((JsonValue.Obj) plan.json().array("files").orElseThrow().getFirst())
            .text("standing")
            .orElseThrow());
    Ended copied = hub("", with(there, "--json"));
    assertEquals(0, copied.code(), copied.err());
    assertEquals(JsonValue.number(1), copied.json().get("copied").orElseThrow());
    assertEquals(0, hub("two", "put", "f", "--app", APP).code());
    Ended kept = hub("", there);
    assertTrue(kept.err().contains("Left as they were: 1"), kept.err());
    assertEquals("one", hub("", "get", "f", "--app", APP, "--hub", other.url()).out());
    assertEquals(0, hub("", with(there, "--replace")).code());
    assertEquals("two", hub("", "get", "f", "--app", APP, "--hub", other.url()).out());
    assertEquals(2, hub("", "copy", "--from", "built-in", "--to", "built-in").code());
  }

  @Test
  void takesOutAndBringsBack() throws IOException {
    assertEquals(0, hub("one", "put", "f", "--app", APP).code());
    Path zip = folder.resolve("out.zip");
    Ended out = hub("", "export", zip.toString(), "--json");
    assertEquals(0, out.code(), out.err());
    assertEquals(JsonValue.number(1), out.json().get("copied").orElseThrow());
    assertEquals(1, hub("", "export", zip.toString()).code());
    assertEquals(0, hub("", "rm", "f", "--app", APP).code());
    Ended plan = hub("", "import", zip.toString(), "--dry-run");
    assertTrue(plan.out().startsWith("Will be copied: 1 file"), plan.out());
    assertEquals(0, hub("", "import", zip.toString()).code());
    assertEquals("one", hub("", "get", "f", "--app", APP).out());
    assertEquals(1, hub("", "import", password.toString()).code());

    Path spoiled = folder.resolve("spoiled");
    Files.createDirectory(spoiled);
    Files.writeString(spoiled.resolve("ownhand-storage.json"), "{}");
    assertEquals(5, hub("", "import", spoiled.toString()).code());
  }

  @Test
  void saysHowTheHubIs() throws IOException {
    assertEquals(0, hub("one", "put", "f", "--app", APP).code());
    Ended info = run("", "hub", "info", "--json");
    assertEquals(0, info.code(), info.err());
    assertEquals("rests", info.json().text("state").orElseThrow());
    JsonValue.Obj bucket = (JsonValue.Obj) info.json().array("buckets").orElseThrow().getFirst();
    assertEquals(JsonValue.number(3), bucket.get("bytes").orElseThrow());
    assertEquals(JsonValue.NULL, bucket.get("app").orElseThrow());
    assertTrue(hub("", "info").out().contains(APP));

    Ended asked = run("", "hub", "info", other.url());
    assertTrue(asked.out().contains(other.url()), asked.out());

    Claim.First claim = assertInstanceOf(Claim.First.class, SingleInstance.claim(home, Entropy.system()::bytes));
    try (var _ = claim.instance()) {
      assertEquals("silent", run("", "hub", "info", "--json").json().text("state").orElseThrow());
      port = String.valueOf(URI.create(other.url()).getPort());
      assertEquals("answers", run("", "hub", "info", "--json").json().text("state").orElseThrow());
      assertEquals(6, hub("", "ls").code());
    }
  }

  @Test
  void saysWhoIsInTheWayOfTheHub() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = String.valueOf(taken.getLocalPort());
      Ended doctor = run("", "--port", freePort(), "doctor", "--json");
      assertEquals(1, doctor.code(), doctor.err());
      JsonValue.Obj hub =
          doctor.json().array("findings").orElseThrow().stream()
              .map(JsonValue.Obj.class::cast)
              .filter(one -> one.text("about").orElseThrow().equals("hub"))
              .findFirst()
              .orElseThrow();
      assertEquals("wrong", hub.text("standing").orElseThrow());
      assertTrue(hub.text("text").orElseThrow().contains(port), doctor.out());
      assertEquals("port-busy", run("", "hub", "info", "--json").json().text("state").orElseThrow());
      // A wrong password ends it; what is said before that counts.
      Path wrong = Files.writeString(folder.resolve("wrong"), "another password\n");
      Ended served =
          run("", "--port", freePort(), "serve", "--password-file", wrong.toString());
      assertEquals(3, served.code(), served.err());
      assertTrue(served.err().contains("another program uses port " + port), served.err());
    }
    assertFalse(Files.exists(home.resolve("storage-index.damaged")));
  }

  private static String freePort() throws IOException {
    return String.valueOf(FreePort.find());
  }

  private static String[] with(String[] first, String... more) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private Ended hub(String input, String... arguments) {
    var all = new ArrayList<>(List.of("hub"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--password-file", password.toString()));
    return run(input, all.toArray(String[]::new));
  }

  private Ended run(String input, String... arguments) {
    var command = new ArrayList<>(program);
    command.addAll(List.of("--home", home.toString(), "--hub-port", port));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // It did not want all of it.
      }
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      return new Ended(process.exitValue(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
