package dev.ownhand.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.server.hub.RunningHub.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Peers that are slow, absent, many or too generous. */
class HubPeersTest {
  private static final int LIMIT = 20 * 1048576;
  private RunningHub hub;

  @BeforeEach
  void start() throws IOException {
    hub = new RunningHub(4, Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Socket begin(String path, String... headers) throws IOException {
    Socket socket = hub.connected();
    var all = new ArrayList<>(List.of("Host: localhost:" + hub.port, hub.authorization()));
    all.addAll(List.of(headers));
    RunningHub.send(
        socket, "POST /store/" + hub.apps.bucket() + "/" + path, all.toArray(String[]::new));
    return socket;
  }

  private void awaitTurns(int count) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (hub.buckets.turns() != count) {
      assertTrue(System.nanoTime() < end, "turns: " + hub.buckets.turns());
      Thread.onSpinWait();
    }
  }

  @Test
  void keepsTheOldFileAndFreesItsNameWhenAnUploadBreaksOff() throws IOException {
    hub.store("a", "old");
    try (Socket socket = begin("a", "Content-Length: 100")) {
      socket.getOutputStream().write(new byte[50]);
      awaitTurns(1);
      Answer busy = hub.store("a", "new");
      assertEquals(409, busy.status());
      assertEquals(
          "{\"message\":\"Concurrent operation (store) attempted on " + hub.apps.bucket()
              + "/a\",\"error\":\"ConflictError\"}",
          busy.body());
      assertTrue(hub.delete("a").body().startsWith("{\"message\":\"Concurrent operation (delete)"));
      assertEquals(202, hub.store("b", "new").status());
      assertEquals("old", hub.read("a").body());
    }
    awaitTurns(0);
    assertEquals("old", hub.read("a").body());
    assertEquals(202, hub.store("a", "new").status());
  }

  @Test
  void waitsForNobodyForEver() throws IOException {
    hub.store("a", "old");
    try (Socket socket = begin("a", "Content-Length: 100")) {
      socket.getOutputStream().write(new byte[50]);
      awaitTurns(1);
      Answer late = RunningHub.answer(socket);
      assertEquals(408, late.status());
      assertEquals(Optional.of("*"), late.header("Access-Control-Allow-Origin"));
    }
    assertEquals(0, hub.buckets.turns());
    assertEquals("old", hub.read("a").body());
  }

  @Test
  void freesThePlacesOfThoseWhoDoNotRead() throws IOException {
    hub.store("large", "x".repeat(LIMIT));
    var silent = new ArrayList<Socket>();
    for (int i = 0; i < 4; i++) {
      var socket = new Socket();
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress("127.0.0.1", hub.port));
      RunningHub.send(
          socket, "GET /read/" + hub.apps.bucket() + "/large", "Host: localhost:" + hub.port);
      assertEquals('H', socket.getInputStream().read());
      silent.add(socket);
    }
    Answer crowded = hub.read("large");
    assertEquals(503, crowded.status());
    assertEquals(Optional.of("*"), crowded.header("Access-Control-Allow-Origin"));
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (hub.read("nothing").status() != 404) {
      assertTrue(System.nanoTime() < end);
    }
    for (Socket socket : silent) {
      socket.close();
    }
  }

  @Test
  void takesAFileOfExactlyTheLimit() throws IOException {
    assertEquals(202, hub.store("a", "x".repeat(LIMIT)).status());
    assertEquals(Optional.of("" + LIMIT), hub.read("a").header("Content-Length"));
  }

  @Test
  void refusesAnAnnouncedFileBeforeItIsSent() throws IOException {
    try (Socket socket = begin("a", "Content-Length: " + (LIMIT + 1))) {
      Answer answer = RunningHub.answer(socket);
      assertEquals(413, answer.status());
      assertTrue(answer.body().endsWith("\"error\":\"PayloadTooLargeError\"}"), answer.body());
    }
    assertEquals(413, hub.store("a", "x".repeat(LIMIT + 1)).status());
    assertEquals(Map.of(), hub.buckets.texts(hub.apps.bucket()));
  }

  @Test
  void storesNothingOfAFileThatTurnsOutTooLarge() throws IOException {
    hub.store("a", "old");
    try (Socket socket = begin("a", "Transfer-Encoding: chunked")) {
      chunks(socket.getOutputStream(), LIMIT + 1);
      assertEquals(413, RunningHub.answer(socket).status());
    }
    assertEquals(Map.of("a", "old"), hub.buckets.texts(hub.apps.bucket()));
    try (Socket socket = begin("a", "Transfer-Encoding: chunked")) {
      chunks(socket.getOutputStream(), LIMIT);
      assertEquals(202, RunningHub.answer(socket).status());
    }
  }

  private static void chunks(OutputStream out, int bytes) throws IOException {
    for (int left = bytes; left > 0; left -= 65536) {
      int count = Math.min(left, 65536);
      out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[count]);
      out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void keepsWhatAnArchivalTokenHadNotYetReplaced() throws IOException {
    String archival =
        "Authorization: "
            + hub.apps.header(hub.apps.scoped(RunningHub.NOW, "putFileArchival", "a"));
    hub.store("a", "old");
    try (Socket socket = hub.connected()) {
      RunningHub.send(
          socket,
          "POST /store/" + hub.apps.bucket() + "/a",
          "Host: localhost:" + hub.port,
          archival,
          "Content-Length: 100");
      awaitTurns(1);
    }
    awaitTurns(0);
    assertEquals(Map.of("a", "old"), hub.buckets.texts(hub.apps.bucket()));
  }

  @Test
  void givesLeaveToSendOnlyWhereItTakesWhatIsSent() throws IOException {
    try (Socket socket = begin("a", "Content-Length: 1", "Expect: 100-continue")) {
      byte[] leave = socket.getInputStream().readNBytes(25);
      assertEquals("HTTP/1.1 100 Continue\r\n\r\n", new String(leave, StandardCharsets.US_ASCII));
      socket.getOutputStream().write('x');
      assertEquals(202, RunningHub.answer(socket).status());
    }
    assertEquals("x", hub.read("a").body());
    try (Socket socket =
        begin("a", "Content-Length: 1", "Expect: 100-continue", "If-None-Match: *")) {
      assertEquals(412, RunningHub.answer(socket).status());
    }
  }

  @Test
  void servesNobodyAfterItWasClosed() throws IOException {
    try (Socket socket = begin("a", "Content-Length: 100")) {
      awaitTurns(1);
      hub.close();
      awaitTurns(0);
      assertThrows(IOException.class, () -> RunningHub.answer(socket));
    }
  }
}
