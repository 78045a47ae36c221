package dev.ownhand.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.server.hub.RunningHub.Answer;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading at the hub. */
class HubReadsTest {
  private RunningHub hub;

  @BeforeEach
  void start() throws IOException {
    hub = new RunningHub();
    hub.store("a", "0123456789", "Content-Type: text/plain");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void sendsAFileWithAllThatIsKnownOfIt() throws IOException {
    Answer read = hub.read("a");
    assertEquals(200, read.status());
    assertEquals("0123456789", read.body());
    assertEquals(Optional.of("10"), read.header("Content-Length"));
    assertEquals(Optional.of("781e5e245d69b566979b86e28d23f2c7"), read.header("ETag"));
    assertEquals(Optional.of("Sun, 01 Mar 2026 12:00:00 GMT"), read.header("Last-Modified"));
    assertEquals(Optional.of("no-cache"), read.header("Cache-Control"));
    assertEquals(Optional.of("bytes"), read.header("Accept-Ranges"));
    assertEquals(Optional.of("nosniff"), read.header("X-Content-Type-Options"));
    assertEquals(Optional.of("cross-origin"), read.header("Cross-Origin-Resource-Policy"));
    assertTrue(read.header("Content-Security-Policy").orElseThrow().startsWith("sandbox; default-src 'none';"));
  }

  @Test
  void sendsTheSameHeadWithoutABody() throws IOException {
    String path = "/read/" + hub.apps.bucket() + "/a";
    Answer head = hub.ask("HEAD", path, "");
    Answer get = hub.ask("GET", path, "");
    assertEquals("", head.body());
    assertEquals(get.header("Content-Length"), head.header("Content-Length"));
    assertEquals(get.header("ETag"), head.header("ETag"));
    assertEquals(404, hub.ask("HEAD", path + "b", "").status());
  }

  @Test
  void saysInTextThatNothingIsThere() throws IOException {
    for (String path : new String[] {hub.apps.bucket() + "/b", "1abc/a", "a-b_c/a"}) {
      Answer missing = hub.ask("GET", "/read/" + path, "");
      assertEquals(404, missing.status());
      assertEquals(Optional.of("text/plain; charset=utf-8"), missing.header("Content-Type"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=8-, 206, 89, bytes 8-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "bytes=-3, 206, 789, bytes 7-9/10",
    "bytes=-99, 206, 0123456789, bytes 0-9/10",
    "bytes=10-, 416, No such bytes, bytes */10",
    "bytes=-0, 416, No such bytes, bytes */10",
    "'bytes=0-1,3-4', 200, 0123456789, ",
    "bytes=3-1, 200, 0123456789, ",
    "bytes=-, 200, 0123456789, ",
    "lines=0-1, 200, 0123456789, ",
    "bytes=99999999999999999999-, 200, 0123456789, ",
  })
  void sendsTheBytesThatAreAskedFor(String range, int status, String body, String told)
      throws IOException {
    Answer part = hub.read("a", "Range: " + range);
    assertEquals(status, part.status());
    assertEquals(body, part.body());
    assertEquals(Optional.ofNullable(told), part.header("Content-Range"));
    assertEquals(Optional.of("" + body.length()), part.header("Content-Length"));
  }

  @Test
  void sendsAllOfAFileThatIsAnotherNow() throws IOException {
    assertEquals(200, hub.read("a", "Range: bytes=0-1", "If-Range: \"x\"").status());
    assertEquals(
        206,
        hub.read("a", "Range: bytes=0-1", "If-Range: 781e5e245d69b566979b86e28d23f2c7").status());
  }

  @ParameterizedTest
  @CsvSource({
    "781e5e245d69b566979b86e28d23f2c7, 304",
    "'\"781e5e245d69b566979b86e28d23f2c7\"', 304",
    "'W/\"781e5e245d69b566979b86e28d23f2c7\"', 304",
    "'\"x\", \"781e5e245d69b566979b86e28d23f2c7\"', 304",
    "*, 304",
    "781e5e245d69b566979b86e28d23f2c, 200",
    "'', 200",
  })
  void sendsNothingThatTheOtherSideHasAlready(String tag, int status) throws IOException {
    Answer answer = hub.read("a", "If-None-Match: " + tag);
    assertEquals(status, answer.status());
    assertEquals(status == 304 ? "" : "0123456789", answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html", "TEXT/HTML; charset=utf-8", "application/xhtml+xml", "image/svg+xml", "text/xml",
        "application/xml", "application/rss+xml", "text/javascript", "application/javascript",
        "application/pdf", "multipart/related", "message/rfc822", "application/x-shockwave-flash",
        "text/css", "application/octet-stream", "nonsense", "audio/x+xml", "video/", "text/plain,text/html"
      })
  void letsNothingBeShownThatCouldRun(String type) throws IOException {
    hub.store("b", "<script>alert(1)</script>", "Content-Type: " + type);
    assertEquals(Optional.of("attachment"), hub.read("b").header("Content-Disposition"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain", "text/plain; charset=utf-8", "application/json", "image/png", "image/jpeg",
        "IMAGE/GIF", "image/webp", "audio/mpeg", "video/mp4"
      })
  void letsPlainThingsBeShown(String type) throws IOException {
    hub.store("b", "x", "Content-Type: " + type);
    assertEquals(Optional.empty(), hub.read("b").header("Content-Disposition"));
  }

  @Test
  void sendsLargeAndEmptyFilesWhole() throws IOException {
    String large = "0123456789".repeat(300_000);
    hub.store("large", large);
    assertEquals(large, hub.read("large").body());
    hub.store("empty", "");
    Answer empty = hub.read("empty");
    assertEquals(200, empty.status());
    assertEquals(Optional.of("0"), empty.header("Content-Length"));
  }
}
