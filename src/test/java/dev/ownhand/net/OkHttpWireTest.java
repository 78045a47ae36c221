package dev.ownhand.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OkHttpWireTest {
  private static final Patience PATIENT = new Patience(Duration.ofSeconds(10), Optional.empty());
  private static final Duration SHORT = Duration.ofMillis(400);

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private OkHttpWire wire;
  private LoopbackSite site;

  @BeforeEach
  void open() throws IOException {
    wire = new OkHttpWire();
    site = LoopbackSite.open();
  }

  @AfterEach
  void close() {
    wire.close();
    site.close();
  }

  @Test
  void carriesABodyEachWayWithHeadersAsTheyAre() {
    var headers = new TreeMap<String, List<String>>();
    site.at(
        "/store",
        exchange -> {
          headers.putAll(exchange.getRequestHeaders());
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("ETag", "0cc175b9c0f1b6a831c399e269772661");
          exchange.sendResponseHeaders(202, body.length);
          exchange.getResponseBody().write(body);
        });
    var progress = new ArrayList<Long>();
    byte[] content = new byte[40_000];
    Exchange.Answered answered =
        answered(
            wire.send(
                post("/store", Map.of("Authorization", "bearer v1:x", "Content-Type", "text/plain"), cargo(content, progress)),
                everything()));
    assertEquals(202, answered.head().status());
    assertEquals(Optional.of("0cc175b9c0f1b6a831c399e269772661"), answered.head().header("ETag"));
    assertEquals(40_000, answered.length());
    assertArrayEquals(content, received.toByteArray());
    assertEquals(List.of(16384L, 32768L, 40000L), progress);
    assertEquals(
        Map.of(
            "Accept", List.of("*/*"),
            "Accept-encoding", List.of("identity"),
            "Authorization", List.of("bearer v1:x"),
            "Connection", List.of("Keep-Alive"),
            "Content-length", List.of("40000"),
            "Content-type", List.of("text/plain"),
            "Host", List.of("127.0.0.1:" + site.port()),
            "Sec-fetch-dest", List.of("empty"),
            "Sec-fetch-mode", List.of("cors"),
            "Sec-fetch-site", List.of("cross-site")),
        without(headers, "User-agent"));
  }

  @Test
  void waitsForAllOfAnAnswerOnlySoLongOnceTheCargoIsSent() {
    site.at(
        "/store",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(202, 0);
          for (int i = 0; i < 200; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(20_000_000);
          }
        });
    Message plain = post("/store", Map.of(), cargo(new byte[3], new ArrayList<>()));
    var patience =
        new Patience(Duration.ofMillis(500), Optional.empty(), Optional.of(Duration.ofSeconds(1)));
    assertEquals(
        new Exchange.Unreachable(Reply.Cause.TIMED_OUT),
        wire.send(
            new Message(plain.method(), plain.address(), plain.headers(), plain.cargo(), patience),
            everything()));
    assertEquals(200, answered(wire.send(plain, everything())).length());
  }

  @Test
  void asksForTheHeadersAlone() {
    site.at(
        "/file",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Length", "123456789012");
          exchange.sendResponseHeaders(200, -1);
        });
    Exchange.Answered answered = answered(wire.send(message(Message.Method.HEAD, "/file"), everything()));
    assertEquals(Optional.of("123456789012"), answered.head().header("content-length"));
    assertEquals(0, answered.length());
  }

  @Test
  void deletesWithoutABody() {
    var asked = new ArrayList<String>();
    site.at(
        "/delete/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
          exchange.sendResponseHeaders(202, -1);
        });
    assertEquals(
        202,
        answered(wire.send(message(Message.Method.DELETE, "/delete/a%20b%2Fc"), everything()))
            .head()
            .status());
    assertEquals(List.of("DELETE /delete/a%20b%2Fc"), asked);
  }

  @Test
  void readsABodyOfExactlyTheLimitAndNotOneByteMore() {
    site.at("/", exchange -> LoopbackSite.answer(exchange, new byte[1000]));
    assertEquals(1000, answered(wire.send(get("/"), upTo(1000))).length());
    assertEquals(new Exchange.TooLong(999), wire.send(get("/"), upTo(999)));
  }

  @Test
  void refusesAnEndlessBody() {
    site.at(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (site.pause(0)) {
            exchange.getResponseBody().write(new byte[8192]);
          }
        });
    assertEquals(new Exchange.TooLong(100_000), wire.send(get("/"), upTo(100_000)));
    assertTrue(received.size() <= 100_000);
  }

  @Test
  void letsTheSinkJudgeByStatusAndHeaders() {
    site.at("/", exchange -> exchange.sendResponseHeaders(404, -1));
    var seen = new ArrayList<Integer>();
    wire.send(
        get("/"),
        head -> {
          seen.add(head.status());
          return new Sink.Intake(received, 0);
        });
    assertEquals(List.of(404), seen);
  }

  @Test
  void takesNoCodingThatWasNotAskedFor() {
    site.at(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          LoopbackSite.answer(exchange, new byte[100]);
        });
    assertEquals(unreachable(Reply.Cause.BROKEN), wire.send(get("/"), everything()));
  }

  @Test
  void saysThatABodyBrokeOff() {
    site.at(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
        });
    assertEquals(unreachable(Reply.Cause.BROKEN), wire.send(get("/"), everything()));
  }

  @Test
  void followsARedirectInsideTheOriginWhenItReads() {
    site.redirect("/one", "/two").at("/two", exchange -> LoopbackSite.answer(exchange, new byte[3]));
    assertEquals(3, answered(wire.send(get("/one"), everything())).length());
  }

  @Test
  void visitsNoOtherOriginAndNothingTwiceWhenItChangesSomething() throws IOException {
    var visits = new AtomicInteger();
    try (LoopbackSite other = LoopbackSite.open()) {
      other.at("/", exchange -> visits.incrementAndGet());
      site.redirect("/elsewhere", other.address("/").toString())
          .redirect("/here", "/target")
          .at("/target", exchange -> visits.incrementAndGet());
      assertEquals(302, answered(wire.send(get("/elsewhere"), everything())).head().status());
      assertEquals(
          302,
          answered(wire.send(post("/here", Map.of(), cargo(new byte[3], new ArrayList<>())), everything()))
              .head()
              .status());
      assertEquals(
          302,
          answered(wire.send(message(Message.Method.DELETE, "/here"), everything())).head().status());
    }
    assertEquals(0, visits.get());
  }

  @Test
  void waitsAsLongAsBytesComeButNotBetweenThem() {
    site.at(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 8);
          for (int i = 0; i < 8 && site.pause(100); i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
          }
        });
    site.at("/silent", exchange -> site.pause(60_000));
    assertEquals(8, answered(wire.send(get("/slow", new Patience(SHORT, Optional.empty())), everything())).length());
    assertEquals(
        unreachable(Reply.Cause.TIMED_OUT),
        wire.send(get("/silent", new Patience(SHORT, Optional.empty())), everything()));
    assertEquals(
        unreachable(Reply.Cause.TIMED_OUT),
        wire.send(get("/slow", new Patience(Duration.ofSeconds(10), Optional.of(SHORT))), everything()));
  }

  @Test
  void writesNothingMoreOnceItWasInterrupted() throws Exception {
    var begun = new CountDownLatch(1);
    site.at(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (site.pause(1)) {
            exchange.getResponseBody().write(new byte[1000]);
            exchange.getResponseBody().flush();
          }
        });
    var written = new AtomicLong();
    var out =
        new OutputStream() {
          @Override
          public void write(int b) {
            written.incrementAndGet();
            begun.countDown();
          }
        };
    var result = new CompletableFuture<Exchange>();
    var after = new CompletableFuture<Long>();
    var interrupted = new CompletableFuture<Boolean>();
    Thread waiting =
        Thread.ofPlatform()
            .start(
                () -> {
                  result.complete(wire.send(get("/"), _ -> new Sink.Intake(out, Long.MAX_VALUE)));
                  after.complete(written.get());
                  interrupted.complete(Thread.currentThread().isInterrupted());
                });
    begun.await();
    waiting.interrupt();
    assertEquals(unreachable(Reply.Cause.INTERRUPTED), result.get());
    assertTrue(interrupted.get());
    assertEquals(after.get(), written.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 1001})
  void sendsNoCargoOfAnotherLengthThanItSays(int length) {
    site.at("/", exchange -> exchange.getRequestBody().readAllBytes());
    var cargo =
        new Cargo() {
          @Override
          public long length() {
            return 1000;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(new byte[length]);
          }
        };
    assertEquals(new Exchange.CargoFailed(), wire.send(post("/", Map.of(), cargo), everything()));
  }

  @Test
  void tellsOurDiskFromTheirServer() {
    site.at("/", exchange -> LoopbackSite.answer(exchange, new byte[10]));
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space");
          }
        };
    assertEquals(
        new Exchange.SinkFailed(),
        wire.send(get("/"), _ -> new Sink.Intake(full, Long.MAX_VALUE)));
  }

  @Test
  void readsTheAnswerOfAServerThatDoesNotWaitForTheEnd() throws IOException {
    try (var listening = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (var socket = listening.accept()) {
                  socket.getInputStream().readNBytes(100);
                  socket
                      .getOutputStream()
                      .write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
                  socket.shutdownOutput();
                  socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                  // The client went.
                }
              });
      WebAddress address =
          WebAddress.parse("http://127.0.0.1:" + listening.getLocalPort() + "/").orElseThrow();
      var message =
          new Message(
              Message.Method.POST,
              address,
              Map.of(),
              Optional.of(cargo(new byte[100_000], new ArrayList<>())),
              PATIENT);
      assertEquals(413, answered(wire.send(message, everything())).head().status());
    }
  }

  @ParameterizedTest
  @EnumSource(Message.Method.class)
  void sendsNothingInTheClearToAnotherComputer(Message.Method method) {
    var names = new AtomicInteger();
    try (var counting =
        new OkHttpWire(
            _ -> {
              names.incrementAndGet();
              return List.of(InetAddress.getLoopbackAddress());
            })) {
      for (String host : List.of("hub.example", "10.0.0.1", "localhost.", "[2001:db8::1]")) {
        WebAddress address = WebAddress.parse("http://" + host + ":" + site.port() + "/").orElseThrow();
        assertEquals(
            unreachable(Reply.Cause.NOT_SECURE),
            counting.send(
                new Message(method, address, Map.of(), Optional.empty(), PATIENT), everything()));
      }
    }
    assertEquals(0, names.get());
  }

  @Test
  void reachesNoComputerOfOursUnderAForeignName() {
    try (var rebound = new OkHttpWire(_ -> List.of(InetAddress.getLoopbackAddress()))) {
      WebAddress address = WebAddress.parse("https://hub.example:" + site.port() + "/").orElseThrow();
      assertEquals(
          unreachable(Reply.Cause.NO_ADDRESS),
          rebound.send(
              new Message(Message.Method.GET, address, Map.of(), Optional.empty(), PATIENT),
              everything()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: y", "a\nb", "\u00e9", " a", "a\u0000"})
  void putsNothingIntoAHeaderThatIsNotPlain(String value) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Message(
                Message.Method.GET, site.address("/"), Map.of("If-Match", value), Optional.empty(), PATIENT));
  }

  private Sink everything() {
    return upTo(Long.MAX_VALUE);
  }

  private Sink upTo(long most) {
    return _ -> new Sink.Intake(received, most);
  }

  private Message get(String path) {
    return get(path, PATIENT);
  }

  private Message get(String path, Patience patience) {
    return new Message(Message.Method.GET, site.address(path), Map.of(), Optional.empty(), patience);
  }

  private Message message(Message.Method method, String path) {
    return new Message(method, site.address(path), Map.of(), Optional.empty(), PATIENT);
  }

  private Message post(String path, Map<String, String> headers, Cargo cargo) {
    return new Message(Message.Method.POST, site.address(path), headers, Optional.of(cargo), PATIENT);
  }

  private static Cargo cargo(byte[] bytes, List<Long> progress) {
    return new Cargo() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public void sent(long count) {
        progress.add(count);
      }
    };
  }

  private static <V> Map<String, V> without(Map<String, V> map, String name) {
    var rest = new TreeMap<>(map);
    rest.remove(name);
    return rest;
  }

  private static Exchange.Answered answered(Exchange exchange) {
    return assertInstanceOf(Exchange.Answered.class, exchange);
  }

  private static Exchange unreachable(Reply.Cause cause) {
    return new Exchange.Unreachable(cause);
  }
}
