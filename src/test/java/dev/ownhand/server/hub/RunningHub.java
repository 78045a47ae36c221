package dev.ownhand.server.hub;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.hub.Apps;
import dev.ownhand.gaia.hub.BucketsInMemory;
import dev.ownhand.gaia.hub.LocalHub;
import dev.ownhand.platform.FreePort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A hub on a free port, an app that may write there, and a client that can send anything. */
final class RunningHub implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  final BucketsInMemory buckets = new BucketsInMemory(InstantSource.fixed(NOW));
  final Apps apps = new Apps(1);
  final int port;
  private final HubServer server;

  /** An answer taken apart. */
  record Answer(int status, List<String> headers, String body) {
    Optional<String> header(String name) {
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }
  }

  RunningHub() throws IOException {
    this(16, Patience.USUAL);
  }

  RunningHub(int places, Duration idle) throws IOException {
    this(places, new Patience(idle, Duration.ofSeconds(20), idle));
  }

  private RunningHub(int places, Patience patience) throws IOException {
    port = FreePort.find();
    buckets.admit(Set.of(apps.identityAddress()));
    server =
        assertInstanceOf(
                HubServer.Start.Listening.class, HubServer.start(hub(), places, patience))
            .server();
  }

  LocalHub hub() {
    return new LocalHub(buckets, port, InstantSource.fixed(NOW), Entropy.system());
  }

  String authorization() {
    return "Authorization: " + apps.header(NOW);
  }

  Answer store(String path, String body, String... headers) throws IOException {
    return ask("POST", "/store/" + apps.bucket() + "/" + path, body, with(authorization(), headers));
  }

  Answer delete(String path, String... headers) throws IOException {
    return ask("DELETE", "/delete/" + apps.bucket() + "/" + path, "", with(authorization(), headers));
  }

  Answer list(String body, String... headers) throws IOException {
    return ask("POST", "/list-files/" + apps.bucket(), body, with(authorization(), headers));
  }

  Answer read(String path, String... headers) throws IOException {
    return ask("GET", "/read/" + apps.bucket() + "/" + path, "", headers);
  }

  private static String[] with(String first, String... others) {
    String[] all = new String[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  /** Asks with the right host. */
  Answer ask(String method, String path, String body, String... headers) throws IOException {
    return raw(method, path, body, with("Host: 127.0.0.1:" + port, headers));
  }

  /** Asks with these headers alone, and with the length of the body. */
  Answer raw(String method, String path, String body, String... headers) throws IOException {
    byte[] utf8 = body.getBytes(StandardCharsets.UTF_8);
    try (Socket socket = connected()) {
      send(socket, method + " " + path, with("Content-Length: " + utf8.length, headers));
      socket.getOutputStream().write(utf8);
      return answer(socket);
    }
  }

  Socket connected() throws IOException {
    var socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(15_000);
    return socket;
  }

  static void send(Socket socket, String line, String... headers) throws IOException {
    String head = line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
  }

  /** The head of an answer and, of what follows, whatever came. */
  static Answer answer(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    socket.getInputStream().transferTo(bytes);
    String all = bytes.toString(StandardCharsets.UTF_8);
    int end = all.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no answer");
    }
    List<String> head = List.of(all.substring(0, end).split("\r\n"));
    return new Answer(
        Integer.parseInt(head.getFirst().split(" ")[1]),
        head.subList(1, head.size()),
        all.substring(end + 4));
  }

  @Override
  public void close() {
    server.close();
  }
}
