package dev.ownhand.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.gaia.hub.DiskFailure;
import dev.ownhand.server.hub.RunningHub.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing at the hub, over plain sockets. */
class HubServerTest {
  private static final String MD5_OF_X = "9dd4e461268c8034f5c8564e155c67a6";
  private RunningHub hub;

  @BeforeEach
  void start() throws IOException {
    hub = new RunningHub();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hub_info", "/hub_info/", "/hub_info?x=1"})
  void saysWhatItIs(String path) throws IOException {
    Answer info = hub.ask("GET", path, "");
    assertEquals(200, info.status());
    assertEquals(Optional.of("application/json"), info.header("Content-Type"));
    assertEquals(
        "{\"challenge_text\":\"[\\\"gaiahub\\\",\\\"0\\\",\\\"ownhand-test\\\",\\\"blockstack_storage_please_sign\\\"]\","
            + "\"latest_auth_version\":\"v1\",\"max_file_upload_size_megabytes\":20,"
            + "\"read_url_prefix\":\"http://127.0.0.1:" + hub.port + "/read/\"}",
        info.body());
  }

  @Test
  void storesAndReadsAFile() throws IOException {
    Answer stored = hub.store("a/b%20c.txt", "x", "Content-Type: text/plain");
    assertEquals(202, stored.status());
    assertEquals(
        "{\"publicURL\":\"http://127.0.0.1:" + hub.port + "/read/" + hub.apps.bucket()
            + "/a/b c.txt\",\"etag\":\"" + MD5_OF_X + "\"}",
        stored.body());
    Answer read = hub.read("a/b%20c.txt");
    assertEquals(200, read.status());
    assertEquals("x", read.body());
    assertEquals(Optional.of(MD5_OF_X), read.header("ETag"));
    assertEquals(Optional.of("text/plain"), read.header("Content-Type"));
  }

  @ParameterizedTest
  @CsvSource({
    "a%2Fb, a/b",
    "a+b, a+b",
    "a;b=c;d, a;b=c;d",
    "a//b, a//b",
    "a/./b, a/./b",
    "a%252e, a%2e",
    "%E2%82%AC, €",
    "€, €",
    "a/, a",
    "a%2F, a",
    "a?b=c, a",
    "a|b^c[d]{e}, a|b^c[d]{e}",
    "a%3Fb, a?b",
    "a%23b, a#b",
    "%5Ca, \\a",
    ".htaccess, .htaccess",
    "CON, CON",
    "a%7Eb, a~b",
  })
  void storesAFileUnderTheNameThatWasSent(String sent, String name) throws IOException {
    assertEquals(202, hub.store(sent, "x").status());
    assertEquals(Map.of(name, "x"), hub.buckets.texts(hub.apps.bucket()));
    assertEquals("x", hub.read(sent).body());
  }

  @ParameterizedTest
  @CsvSource({
    "../a, 403, 400",
    "%2e%2e/a, 403, 400",
    "%2E%2e%2fa, 403, 400",
    "a..b, 403, 400",
    "a/..%2f..%2fb, 403, 400",
    "%00, 403, 400",
    "a%0Ab, 403, 400",
    "a%7F, 403, 400",
    "%C0%AE%C0%AE/a, 400, 400",
    "%ED%A0%80, 400, 400",
    "%, 400, 400",
    "a%2, 400, 400",
    "a%zz, 400, 400",
    "%u0041, 400, 400",
    "/, 403, 400",
  })
  void refusesHostileNames(String sent, int write, int read) throws IOException {
    assertEquals(write, hub.store(sent, "x").status());
    assertEquals(write, hub.delete(sent).status());
    assertEquals(read, hub.read(sent).status());
    assertEquals(Map.of(), hub.buckets.texts(hub.apps.bucket()));
  }

  @Test
  void takesNamesUpToTheLimits() throws IOException {
    assertEquals(202, hub.store("a".repeat(4096), "x").status());
    Answer longer = hub.store("a".repeat(4097), "x");
    assertEquals(403, longer.status());
    assertEquals("{\"message\":\"Invalid Path\",\"error\":\"BadPathError\"}", longer.body());
    assertEquals(202, hub.store("a/".repeat(100) + "b", "x").status());
    assertEquals(403, hub.store("a/".repeat(101) + "b", "x").status());
  }

  @ParameterizedTest
  @CsvSource({
    "If-None-Match: *, 412, The entity you are trying to create already exists",
    "If-None-Match: x, 412, Misuse of the if-none-match header. Expected to be * on write requests.",
    "If-Match: x, 412, The provided ETag does not match that of the resource on the server",
    "'If-Match: \"9dd4e461268c8034f5c8564e155c67a6\"', 412,"
        + " The provided ETag does not match that of the resource on the server",
    "If-Match: 9dd4e461268c8034f5c8564e155c67a6, 202, ",
    "If-Match: *, 202, ",
    "X-Nothing: x, 202, ",
  })
  void storesOnlyOnTheConditionThatWasSent(String header, int status, String message)
      throws IOException {
    hub.store("a", "x");
    Answer answer = hub.store("a", "y", header);
    assertEquals(status, answer.status());
    assertEquals(Map.of("a", status == 202 ? "y" : "x"), hub.buckets.texts(hub.apps.bucket()));
    if (message != null) {
      assertEquals(
          "{\"message\":\"" + message + "\",\"error\":\"PreconditionFailedError\"}", answer.body());
    }
  }

  @Test
  void refusesBothConditionsTogetherAndAnEtagOfAMissingFile() throws IOException {
    assertEquals(412, hub.store("a", "x", "If-Match: x", "If-None-Match: *").status());
    assertEquals(412, hub.store("a", "x", "If-Match: x").status());
    assertEquals(202, hub.store("a", "x", "If-None-Match: *").status());
  }

  @Test
  void deletesAFileOnce() throws IOException {
    hub.store("a/b", "x");
    Answer folder = hub.delete("a");
    assertEquals(404, folder.status());
    assertEquals("{\"message\":\"Path is not a file\",\"error\":\"DoesNotExist\"}", folder.body());
    Answer deleted = hub.delete("a/b");
    assertEquals(202, deleted.status());
    assertEquals("", deleted.body());
    Answer again = hub.delete("a/b");
    assertEquals(404, again.status());
    assertEquals("{\"message\":\"File does not exist\",\"error\":\"DoesNotExist\"}", again.body());
  }

  @Test
  void listsInPagesThatEnd() throws IOException {
    assertEquals("{\"entries\":[],\"page\":null}", hub.list("").body());
    for (int i = 0; i < 201; i++) {
      hub.store("f%03d".formatted(i), "");
    }
    Answer first = hub.list("{\"page\":null}");
    assertEquals(202, first.status());
    Answer second = hub.list("{\"page\":\"" + page(first) + "\"}");
    Answer third = hub.list("{\"page\":\"" + page(second) + "\"}");
    assertTrue(second.body().startsWith("{\"entries\":[\"f100\","), second.body());
    assertEquals("{\"entries\":[\"f200\"],\"page\":null}", third.body());
  }

  private static String page(Answer answer) {
    Matcher page = Pattern.compile("\"page\":\"([A-Za-z0-9_-]+)\"").matcher(answer.body());
    assertTrue(page.find(), answer.body());
    return page.group(1);
  }

  @Test
  void tellsMoreOfFilesToWhoeverAsks() throws IOException {
    hub.store("a", "x", "Content-Type: text/plain");
    assertEquals(
        "{\"entries\":[{\"name\":\"a\",\"exists\":true,\"etag\":\"" + MD5_OF_X
            + "\",\"contentLength\":1,\"contentType\":\"text/plain\",\"lastModifiedDate\":1772366400}],"
            + "\"page\":null}",
        hub.list("{\"stat\":true}").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "1", "{\"page\":1}", "{\"page\":\"*\"}", "{\"page\":{}}", "{\"a\":1,\"a\":2}"})
  void refusesToListForWhatItDoesNotUnderstand(String body) throws IOException {
    Answer answer = hub.list(body);
    assertEquals(400, answer.status());
    assertTrue(answer.body().startsWith("{\"message\":\"Invalid "), answer.body());
  }

  @Test
  void readsNoMoreThanSmallQuestions() throws IOException {
    assertEquals(202, hub.list("{}" + " ".repeat(4094)).status());
    assertEquals(400, hub.list("{}" + " ".repeat(4095)).status());
  }

  @Test
  void revokesAndIsHealedByAFreshSignIn() throws IOException {
    String path = "/revoke-all/" + hub.apps.bucket();
    Answer revoked =
        hub.ask("POST", path, "{\"oldestValidTimestamp\":1772366400}", hub.authorization());
    assertEquals(202, revoked.status());
    assertEquals("{\"status\":\"success\"}", revoked.body());
    assertEquals(202, hub.store("a", "x").status());
    String old = "Authorization: " + hub.apps.header(RunningHub.NOW.minusMillis(1));
    for (Answer answer :
        List.of(
            hub.ask("POST", "/store/" + hub.apps.bucket() + "/a", "y", old),
            hub.ask("DELETE", "/delete/" + hub.apps.bucket() + "/a", "", old),
            hub.ask("POST", "/list-files/" + hub.apps.bucket(), "", old))) {
      assertEquals(401, answer.status());
      assertTrue(answer.body().endsWith("\"error\":\"AuthTokenTimestampValidationError\"}"));
    }
    assertEquals(
        202, hub.ask("POST", path, "{\"oldestValidTimestamp\":1}", hub.authorization()).status());
    assertEquals(401, hub.ask("POST", "/store/" + hub.apps.bucket() + "/a", "y", old).status());
    assertEquals("x", hub.read("a").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "{}", "{\"oldestValidTimestamp\":null}", "{\"oldestValidTimestamp\":\"x\"}",
        "{\"oldestValidTimestamp\":-1}", "{\"oldestValidTimestamp\":true}", "x"
      })
  void revokesNothingForWhatIsNoMoment(String body) throws IOException {
    Answer answer = hub.ask("POST", "/revoke-all/" + hub.apps.bucket(), body, hub.authorization());
    assertEquals(400, answer.status());
    assertTrue(answer.body().startsWith("{\"message\":\"Invalid JSON"), answer.body());
    assertEquals(Optional.empty(), hub.buckets.revocation(hub.apps.bucket()));
  }

  @Test
  void keepsWhatAnArchivalTokenOverwritesOrDeletes() throws IOException {
    String archival =
        "Authorization: "
            + hub.apps.header(hub.apps.scoped(RunningHub.NOW, "putFileArchivalPrefix", "d/"));
    String store = "/store/" + hub.apps.bucket() + "/d/a";
    assertEquals(202, hub.ask("POST", store, "1", archival).status());
    assertEquals(202, hub.ask("POST", store, "2", archival).status());
    assertEquals(
        202, hub.ask("DELETE", "/delete/" + hub.apps.bucket() + "/d/a", "", archival).status());
    Map<String, String> kept = hub.buckets.texts(hub.apps.bucket());
    assertEquals(2, kept.size());
    assertTrue(
        kept.keySet().stream()
            .allMatch(name -> name.matches("d/\\.history\\.\\d{13}\\.[0-9A-Za-z]{10}\\.a")));
    String list = "/list-files/" + hub.apps.bucket();
    assertEquals("{\"entries\":[],\"page\":null}", hub.ask("POST", list, "", archival).body());
    assertTrue(hub.list("").body().contains(".history."));
    assertEquals(
        401, hub.ask("POST", "/store/" + hub.apps.bucket() + "/e", "1", archival).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X: y", "Authorization: ", "Authorization: bearer v1:x", "Authorization: Basic eDp5"})
  void letsNobodyWriteWithoutAToken(String header) throws IOException {
    Answer answer = hub.ask("POST", "/store/" + hub.apps.bucket() + "/a", "x", header);
    assertEquals(401, answer.status());
    assertEquals(
        "{\"message\":\"Failed to parse authentication header.\",\"error\":\"ValidationError\"}",
        answer.body());
  }

  @Test
  void looksAtTheTokenBeforeAnythingElse() throws IOException {
    hub.store("a", "x");
    String path = "/store/" + hub.apps.bucket() + "/";
    assertEquals(401, hub.ask("POST", path + "a", "x", "If-None-Match: *").status());
    assertEquals(401, hub.ask("POST", path + "../a", "x").status());
    assertEquals(401, hub.ask("POST", "/store/1abc/a", "x", hub.authorization()).status());
    String scoped =
        "Authorization: " + hub.apps.header(hub.apps.scoped(RunningHub.NOW, "putFile", "b"));
    assertEquals(401, hub.ask("POST", path + "a", "x", "If-None-Match: *", scoped).status());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /", "GET, /store/1abc/a", "POST, /hub_info", "PUT, /store/1abc/a", "POST, /store/1abc",
    "POST, /store/1_c/a", "GET, /read/1abc", "POST, /read/1abc/a", "GET, /favicon.ico"
  })
  void knowsNothingElse(String method, String path) throws IOException {
    assertEquals(404, hub.ask(method, path, "").status());
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=utf-8, text/html; charset=utf-8",
    "' text/x ', text/x",
    "'', application/octet-stream",
    "téxt, application/octet-stream",
  })
  void keepsAContentTypeThatIsHarmless(String sent, String kept) throws IOException {
    hub.store("a", "x", "Content-Type: " + sent);
    assertEquals(Optional.of(kept), hub.read("a").header("Content-Type"));
  }

  @Test
  void keepsNoContentTypeThatIsTooLong() throws IOException {
    hub.store("a", "x", "Content-Type: text/" + "a".repeat(252));
    assertEquals(Optional.of("application/octet-stream"), hub.read("a").header("Content-Type"));
    hub.store("a", "x", "Content-Type: text/" + "a".repeat(251));
    assertEquals(256, hub.read("a").header("Content-Type").orElseThrow().length());
  }

  @Test
  void tellsOfTheDiskWithoutSayingWhereItIs() throws IOException {
    hub.buckets.fail(Optional.of(DiskFailure.Kind.FULL));
    Answer full = hub.store("a", "x");
    assertEquals(507, full.status());
    assertTrue(full.body().endsWith("\"error\":\"InsufficientStorageError\"}"), full.body());
    hub.buckets.fail(Optional.of(DiskFailure.Kind.BROKEN));
    for (Answer broken : List.of(hub.store("a", "x"), hub.read("a"), hub.list(""))) {
      assertEquals(500, broken.status());
      assertTrue(broken.body().contains("The folder of this hub"), broken.body());
      assertFalse(broken.body().contains("secret-place"));
    }
  }

  @Test
  void saysThatThePortIsTaken() {
    assertEquals(new HubServer.Start.PortBusy(hub.port), HubServer.start(hub.hub()));
  }

  @Test
  void acceptsAMissingClaimAsItWouldBeSent() throws IOException {
    JsonValue.Obj claims = hub.apps.claims(RunningHub.NOW).with("exp", JsonValue.NULL);
    assertEquals(
        202,
        hub.ask(
                "POST",
                "/store/" + hub.apps.bucket() + "/a",
                "x",
                "Authorization: " + hub.apps.header(claims))
            .status());
  }
}
