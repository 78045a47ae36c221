package dev.ownhand.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.server.hub.RunningHub.Answer;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other origins, and names that were made to point here, get to see of the hub. */
class CrossOriginTest {
  private static final String USUAL =
      "Authorization,Content-Type,If-Match,If-None-Match,x-hiro-product";
  private RunningHub hub;

  @BeforeEach
  void start() throws IOException {
    hub = new RunningHub();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void letsEveryAnswerBeRead() throws IOException {
    String bucket = hub.apps.bucket().toString();
    for (Answer answer :
        List.of(
            hub.ask("GET", "/hub_info", ""),
            hub.store("a", "x"),
            hub.store("a", "x", "If-None-Match: *"),
            hub.ask("POST", "/store/" + bucket + "/a", "x"),
            hub.ask("POST", "/store/" + bucket + "/%FF", "x"),
            hub.read("a"),
            hub.read("b"),
            hub.read("a", "Range: bytes=9-"),
            hub.delete("b"),
            hub.list("["),
            hub.ask("GET", "/nothing", ""),
            hub.raw("GET", "/hub_info", "", "Host: evil.example"),
            hub.ask("OPTIONS", "/store/" + bucket + "/a", ""))) {
      assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"), "" + answer);
      assertEquals(
          Optional.of("Content-Type,ETag,Content-Length,Last-Modified,Accept-Ranges,Content-Range"),
          answer.header("Access-Control-Expose-Headers"));
    }
  }

  @Test
  void answersWhoeverAsksBeforeAsking() throws IOException {
    Answer answer =
        hub.ask(
            "OPTIONS",
            "/store/" + hub.apps.bucket() + "/a",
            "",
            "Origin: https://app.example",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Private-Network: true");
    assertEquals(204, answer.status());
    assertEquals(
        Optional.of("DELETE,POST,GET,OPTIONS,HEAD"), answer.header("Access-Control-Allow-Methods"));
    assertEquals(Optional.of(USUAL), answer.header("Access-Control-Allow-Headers"));
    assertEquals(Optional.of("86400"), answer.header("Access-Control-Max-Age"));
    assertEquals(Optional.of("true"), answer.header("Access-Control-Allow-Private-Network"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-hiro-product", "authorization,x-other", "a, b ,c"})
  void allowsTheHeadersThatAreAskedFor(String asked) throws IOException {
    Answer answer =
        hub.ask("OPTIONS", "/hub_info", "", "Access-Control-Request-Headers: " + asked);
    assertEquals(Optional.of(USUAL + "," + asked), answer.header("Access-Control-Allow-Headers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,,b", "a b", "a;b", "<script>", "ü", "a:", ","})
  void echoesNothingThatIsNoNameOfAHeader(String asked) throws IOException {
    Answer answer =
        hub.ask("OPTIONS", "/hub_info", "", "Access-Control-Request-Headers: " + asked);
    assertEquals(Optional.of(USUAL), answer.header("Access-Control-Allow-Headers"));
  }

  @Test
  void echoesNothingLong() throws IOException {
    Answer answer =
        hub.ask("OPTIONS", "/hub_info", "", "Access-Control-Request-Headers: " + "a".repeat(1025));
    assertEquals(Optional.of(USUAL), answer.header("Access-Control-Allow-Headers"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example", "evil.example:PORT", "localhost", "localhost:80", "0.0.0.0:PORT",
        "localhost.evil.example:PORT", "user@localhost:PORT", ""
      })
  void answersToNoOtherName(String host) throws IOException {
    String bucket = hub.apps.bucket().toString();
    Answer answer =
        hub.raw(
            "POST",
            "/store/" + bucket + "/a",
            "x",
            "Host: " + host.replace("PORT", "" + hub.port),
            hub.authorization());
    assertTrue(answer.status() == 403 || answer.status() == 400, "" + answer.status());
    assertEquals(Map.of(), hub.buckets.texts(hub.apps.bucket()));
  }

  @Test
  void answersToItsOwnNames() throws IOException {
    for (String host : List.of("127.0.0.1:", "localhost:", "[::1]:")) {
      assertEquals(200, hub.raw("GET", "/hub_info", "", "Host: " + host + hub.port).status());
    }
    try (var six = new Socket("::1", hub.port)) {
      RunningHub.send(six, "GET /hub_info", "Host: [::1]:" + hub.port);
      assertEquals(200, RunningHub.answer(six).status());
    }
  }
}
