package dev.ownhand.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A connection that is kept for the next request. */
class HubConnectionsTest {
  @Test
  void keepsAConnectionAfterAnswersAndRefusals() throws IOException {
    try (var hub = new RunningHub();
        Socket socket = hub.connected()) {
      var answers = new BufferedInputStream(socket.getInputStream());
      String store =
          "POST /store/" + hub.apps.bucket() + "/a HTTP/1.1\r\nHost: localhost:" + hub.port + "\r\n"
              + hub.authorization() + "\r\nContent-Length: 70000\r\n";
      for (int i = 0; i < 20; i++) {
        ask(socket, store + "\r\n" + "x".repeat(70_000));
        assertEquals(202, status(answers));
        ask(socket, store + "If-None-Match: *\r\n\r\n" + "x".repeat(70_000));
        assertEquals(412, status(answers));
        ask(
            socket,
            "GET /read/" + hub.apps.bucket() + "/a HTTP/1.1\r\nHost: localhost:" + hub.port
                + "\r\n\r\n");
        assertEquals(200, status(answers));
        ask(socket, "GET /x HTTP/1.1\r\nHost: localhost:" + hub.port + "\r\n\r\n");
        assertEquals(404, status(answers));
      }
    }
  }

  @Test
  void outlivesHeadsThatNeverEnd() throws IOException {
    byte[] head = ("GET /hub_info HTTP/1.1\r\nX: " + "x".repeat(50_000)).getBytes(StandardCharsets.US_ASCII);
    var flood = new ArrayList<Socket>();
    try (var hub = new RunningHub()) {
      for (int i = 0; i < 600; i++) {
        Socket socket = hub.connected();
        flood.add(socket);
        socket.getOutputStream().write(head);
      }
      for (Socket socket : flood) {
        socket.close();
      }
      try (Socket socket = hub.connected()) {
        ask(socket, "GET /hub_info HTTP/1.1\r\nHost: localhost:" + hub.port + "\r\n\r\n");
        assertEquals(200, status(new BufferedInputStream(socket.getInputStream())));
      }
    }
  }

  private static void ask(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static int status(InputStream answers) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = answers.read();
      assertTrue(next >= 0, head.toString());
      head.append((char) next);
    }
    int length = Integer.parseInt(head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
    answers.skipNBytes(length);
    return Integer.parseInt(head.substring(9, 12));
  }
}
