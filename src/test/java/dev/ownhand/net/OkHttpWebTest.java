package dev.ownhand.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ownhand.base.WebAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OkHttpWebTest {
  private static final Fetch SMALL = new Fetch(1000, Duration.ofSeconds(10), Media.JSON);
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Fetch BRIEF = new Fetch(1000, SHORT, Media.ANY);

  private OkHttpWeb web;
  private LoopbackSite site;

  @BeforeEach
  void open() throws IOException {
    web = new OkHttpWeb();
    site = LoopbackSite.open();
  }

  @AfterEach
  void close() {
    web.close();
    site.close();
  }

  @Test
  void givesStatusTypeBodyAndAddress() {
    site.at(
        "/manifest.json",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
          LoopbackSite.answer(exchange, "{\"name\":\"Zoë\"}".getBytes(UTF_8));
        });
    WebAddress address = site.address("/manifest.json");
    assertEquals(
        new Reply.Answered(
            200,
            Optional.of("application/json; charset=utf-8"),
            Body.of("{\"name\":\"Zoë\"}".getBytes(UTF_8)),
            address),
        web.get(address, SMALL));
  }

  @Test
  void answersWithEveryStatus() {
    site.at("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
    WebAddress address = site.address("/gone");
    assertEquals(
        new Reply.Answered(410, Optional.empty(), Body.of(new byte[0]), address),
        web.get(address, SMALL));
  }

  @Test
  void tellsNothingAboutThePersonOrTheProgram() {
    var headers = new TreeMap<String, List<String>>();
    site.at(
        "/",
        exchange -> {
          headers.putAll(exchange.getRequestHeaders());
          exchange.getResponseHeaders().set("Set-Cookie", "a=b; Path=/");
          LoopbackSite.answer(exchange, new byte[0]);
        });
    web.get(site.address("/"), SMALL);
    headers.clear();
    web.get(site.address("/"), SMALL);
    assertEquals(
        Map.of(
            "Accept", List.of(Media.JSON.header()),
            "Accept-encoding", List.of("gzip"),
            "Connection", List.of("Keep-Alive"),
            "Host", List.of("127.0.0.1:" + site.port()),
            "Sec-fetch-dest", List.of("empty"),
            "Sec-fetch-mode", List.of("no-cors"),
            "Sec-fetch-site", List.of("cross-site"),
            "User-agent", List.of("Ownhand")),
        headers);
  }

  @Test
  void asksAgainOverTheSameConnection() {
    var ports = new ConcurrentLinkedQueue<Integer>();
    site.at(
        "/",
        exchange -> {
          ports.add(exchange.getRemoteAddress().getPort());
          LoopbackSite.answer(exchange, new byte[10]);
        });
    web.get(site.address("/"), SMALL);
    web.get(site.address("/"), SMALL);
    assertEquals(2, ports.size());
    assertEquals(1, new HashSet<>(ports).size());
  }

  @Test
  void readsABodyOfExactlyTheLimit() {
    site.at("/", exchange -> LoopbackSite.answer(exchange, new byte[1000]));
    assertEquals(1000, answered(web.get(site.address("/"), SMALL)).body().length());
  }

  @Test
  void refusesABodyOfOneByteMore() {
    site.at("/", exchange -> LoopbackSite.answer(exchange, new byte[1001]));
    assertEquals(new Reply.TooLarge(1000), web.get(site.address("/"), SMALL));
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
    assertEquals(new Reply.TooLarge(1000), web.get(site.address("/"), SMALL));
  }

  @Test
  void unpacksACompressedBody() throws IOException {
    site.at("/", compressed(1000));
    assertEquals(1000, answered(web.get(site.address("/"), SMALL)).body().length());
  }

  @Test
  void refusesABodyThatUnpacksToMoreThanTheLimit() throws IOException {
    site.at("/", compressed(200 * 1024 * 1024));
    var megabyte = new Fetch(1024 * 1024, Duration.ofSeconds(10), Media.ANY);
    assertEquals(new Reply.TooLarge(1024 * 1024), web.get(site.address("/"), megabyte));
  }

  @Test
  void refusesABodyThatIsNotCompressedAsItSays() {
    site.at(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          LoopbackSite.answer(exchange, new byte[100]);
        });
    assertEquals(unreachable(Reply.Cause.BROKEN), web.get(site.address("/"), SMALL));
  }

  @Test
  void followsRedirectsInsideTheOrigin() {
    site.redirect("/a/one", "two?x=1")
        .redirect("/a/two", site.address("/b/three").toString())
        .redirect("/b/three", "//127.0.0.1:" + site.port() + "/end")
        .at("/end", exchange -> LoopbackSite.answer(exchange, new byte[3]));
    assertEquals(
        new Reply.Answered(200, Optional.empty(), Body.of(new byte[3]), site.address("/end")),
        web.get(site.address("/a/one"), SMALL));
  }

  @Test
  void followsNoMoreThanThreeRedirects() {
    var visits = new AtomicInteger();
    site.at(
        "/loop",
        exchange -> {
          visits.incrementAndGet();
          exchange.getResponseHeaders().set("Location", "/loop");
          exchange.sendResponseHeaders(302, -1);
        });
    assertEquals(new Reply.TooManyRedirects(), web.get(site.address("/loop"), SMALL));
    assertEquals(4, visits.get());
  }

  @Test
  void doesNotFollowARedirectToAnotherPort() throws IOException {
    var visits = new AtomicInteger();
    try (LoopbackSite other = LoopbackSite.open()) {
      other.at("/", exchange -> visits.incrementAndGet());
      site.redirect("/", other.address("/").toString());
      assertEquals(
          new Reply.LeftOrigin(other.address("/").origin()), web.get(site.address("/"), SMALL));
    }
    assertEquals(0, visits.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:PORT/",
        "https://127.0.0.1:PORT/",
        "http://127.0.0.2:PORT/",
        "\\\\example.com\\",
        "/\\example.com/",
        "//example.com/",
        "HTTP://EXAMPLE.COM/"
      })
  void takesAnotherHostOrSchemeForAnotherOrigin(String location) {
    site.redirect("/", location.replace("PORT", "" + site.port()));
    assertInstanceOf(Reply.LeftOrigin.class, web.get(site.address("/"), SMALL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://127.0.0.1/",
        "http://user@127.0.0.1:PORT/",
        "http://127.0.0.1:0/",
        "http://"
      })
  void followsNoRedirectToAnUnusableAddress(String location) {
    site.redirect("/", location.replace("PORT", "" + site.port()));
    assertEquals(unreachable(Reply.Cause.BROKEN), web.get(site.address("/"), SMALL));
  }

  @Test
  void takesARedirectWithoutATargetForAnAnswer() {
    site.at("/", exchange -> exchange.sendResponseHeaders(302, -1));
    assertEquals(302, answered(web.get(site.address("/"), SMALL)).status());
  }

  @Test
  void endsInTimeThoughBytesKeepDripping() {
    site.at(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          drip(exchange.getResponseBody());
        });
    assertTimesOut(site.address("/"));
  }

  @Test
  void endsInTimeThoughHeadersKeepDripping() throws IOException {
    try (ServerSocket listening = onLoopback()) {
      serve(
          listening,
          socket -> {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
            drip(socket.getOutputStream());
          });
      assertTimesOut(address(listening));
    }
  }

  @Test
  void countsRedirectsAgainstTheSameTime() {
    site.at(
        "/",
        exchange -> {
          site.pause(SHORT.toMillis() / 2);
          exchange.getResponseHeaders().set("Location", "/");
          exchange.sendResponseHeaders(302, -1);
        });
    assertTimesOut(site.address("/"));
  }

  @Test
  void endsInTimeThoughTheNameServerSaysNothing() {
    var closing = new CountDownLatch(1);
    try (var waiting =
        new OkHttpWeb(
            name -> {
              awaitEnd(closing);
              return List.of();
            })) {
      assertTimesOut(waiting, https("slow.example"));
    } finally {
      closing.countDown();
    }
  }

  @Test
  void endsWhenTheWaitingThreadIsInterrupted() throws Exception {
    var asked = new CountDownLatch(1);
    site.at(
        "/",
        exchange -> {
          asked.countDown();
          site.pause(60_000);
        });
    var reply = new CompletableFuture<Reply>();
    var interrupted = new CompletableFuture<Boolean>();
    Thread waiting =
        Thread.ofPlatform()
            .start(
                () -> {
                  reply.complete(web.get(site.address("/"), SMALL));
                  interrupted.complete(Thread.currentThread().isInterrupted());
                });
    asked.await();
    waiting.interrupt();
    assertEquals(unreachable(Reply.Cause.INTERRUPTED), reply.get());
    assertTrue(interrupted.get());
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    int free;
    try (ServerSocket unused = onLoopback()) {
      free = unused.getLocalPort();
    }
    WebAddress address = WebAddress.parse("http://localhost:" + free + "/").orElseThrow();
    assertEquals(unreachable(Reply.Cause.REFUSED), web.get(address, SMALL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "SSH-2.0-OpenSSH_9.2\r\n"
      })
  void saysThatTheAnswerIsBroken(String answer) throws IOException {
    try (ServerSocket listening = onLoopback()) {
      serve(
          listening,
          socket -> {
            socket.getInputStream().read(new byte[8192]);
            socket.getOutputStream().write(answer.getBytes(UTF_8));
          });
      assertEquals(unreachable(Reply.Cause.BROKEN), web.get(address(listening), SMALL));
    }
  }

  @Test
  void saysThatThereIsNoTls() throws IOException {
    try (ServerSocket listening = onLoopback()) {
      serve(
          listening,
          socket -> {
            socket.getInputStream().read(new byte[8192]);
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
          });
      assertEquals(
          unreachable(Reply.Cause.TLS),
          web.get(https("localhost:" + listening.getLocalPort()), SMALL));
    }
  }

  @Test
  void trustsNoCertificateThatAnyoneCanMake(@TempDir Path folder) throws Exception {
    var visits = new AtomicInteger();
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
    try (LoopbackSite secure = LoopbackSite.open(server)) {
      secure.at("/", exchange -> visits.incrementAndGet());
      assertEquals(
          unreachable(Reply.Cause.TLS), web.get(https("localhost:" + secure.port()), SMALL));
    }
    assertEquals(0, visits.get());
  }

  @Test
  void sendsNothingInTheClearToAnotherComputer() {
    var names = new AtomicInteger();
    try (var counting =
        new OkHttpWeb(
            name -> {
              names.incrementAndGet();
              return List.of(InetAddress.getLoopbackAddress());
            })) {
      for (String host : List.of("app.example", "10.0.0.1", "localhost.", "[2001:db8::1]")) {
        WebAddress address =
            WebAddress.parse("http://" + host + ":" + site.port() + "/").orElseThrow();
        assertEquals(unreachable(Reply.Cause.NOT_SECURE), counting.get(address, SMALL));
      }
    }
    assertEquals(0, names.get());
  }

  @Test
  void findsNamesOfThisComputerWithoutAsking() {
    site.at("/", exchange -> LoopbackSite.answer(exchange, new byte[1]));
    try (var noNames =
        new OkHttpWeb(
            name -> {
              throw new AssertionError("asked for " + name);
            })) {
      for (String host : List.of("localhost", "app.localhost", "127.0.0.1")) {
        WebAddress address =
            WebAddress.parse("http://" + host + ":" + site.port() + "/").orElseThrow();
        assertEquals(200, answered(noNames.get(address, SMALL)).status());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "127.9.9.9", "::1", "0.0.0.0", "::", "169.254.169.254", "fe80::1", "224.0.0.1"})
  void doesNotVisitASiteWhoseNameLeadsToThisComputer(String target) throws IOException {
    var connections = new AtomicInteger();
    try (ServerSocket listening = onLoopback();
        var rebound =
            new OkHttpWeb(
                name ->
                    List.of(InetAddress.ofLiteral("192.0.2.1"), InetAddress.ofLiteral(target)))) {
      serve(listening, socket -> connections.incrementAndGet());
      WebAddress address =
          WebAddress.parse("https://evil.example:" + listening.getLocalPort() + "/").orElseThrow();
      assertEquals(unreachable(Reply.Cause.NO_ADDRESS), rebound.get(address, SMALL));
    }
    assertEquals(0, connections.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "169.254.169.254", "[::]", "[fe80::1]", "224.0.0.1"})
  void doesNotVisitANumberThatNoSiteHas(String host) {
    WebAddress address = WebAddress.parse("https://" + host + ":" + site.port()).orElseThrow();
    assertEquals(unreachable(Reply.Cause.NO_ADDRESS), web.get(address, SMALL));
  }

  @Test
  void leavesNoThreadThatKeepsTheProgramAlive() {
    site.at("/", exchange -> LoopbackSite.answer(exchange, new byte[1]));
    Set<Thread> before = lasting();
    web.get(site.address("/"), SMALL);
    Set<Thread> added = lasting();
    added.removeAll(before);
    assertEquals(Set.of(), added);
  }

  @Test
  void endsWhatIsUnderWayWhenClosed() throws Exception {
    var asked = new CountDownLatch(1);
    site.at(
        "/",
        exchange -> {
          asked.countDown();
          site.pause(60_000);
        });
    var reply = CompletableFuture.supplyAsync(() -> web.get(site.address("/"), SMALL));
    asked.await();
    web.close();
    assertInstanceOf(Reply.Unreachable.class, reply.get());
  }

  private static Set<Thread> lasting() {
    var threads = new HashSet<Thread>(Thread.getAllStackTraces().keySet());
    threads.removeIf(Thread::isDaemon);
    return threads;
  }

  private void assertTimesOut(WebAddress address) {
    assertTimesOut(web, address);
  }

  private static void assertTimesOut(OkHttpWeb web, WebAddress address) {
    long start = System.nanoTime();
    Reply reply = web.get(address, BRIEF);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(unreachable(Reply.Cause.TIMED_OUT), reply);
    assertFalse(taken.compareTo(SHORT) < 0, taken::toString);
    assertTrue(taken.compareTo(SHORT.plusMillis(1500)) < 0, taken::toString);
  }

  private void drip(OutputStream out) throws IOException {
    for (int i = 0; i < 600 && site.pause(100); i++) {
      out.write('x');
      out.flush();
    }
  }

  /** Packed before anybody asks: the time for that is not the program's. */
  private static HttpHandler compressed(int length) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      byte[] block = new byte[1000];
      for (int i = 0; i < length / block.length; i++) {
        gzip.write(block);
      }
    }
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      LoopbackSite.answer(exchange, packed.toByteArray());
    };
  }

  private static ServerSocket onLoopback() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  /** What a server does with one connection. */
  private interface Manners {
    void treat(Socket socket) throws IOException;
  }

  private static void serve(ServerSocket listening, Manners manners) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                  manners.treat(socket);
                } catch (IOException e) {
                  // The client went, or the test is over.
                }
              }
            });
  }

  private static WebAddress address(ServerSocket listening) {
    return WebAddress.parse("http://127.0.0.1:" + listening.getLocalPort() + "/").orElseThrow();
  }

  /** A certificate for localhost, signed by itself. */
  private static SSLContext selfSigned(Path keys) throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var making =
        new ProcessBuilder(
                keytool, "-genkeypair", "-alias", "site", "-keyalg", "EC", "-dname",
                "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12",
                "-storepass", "changeit", "-keystore", keys.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, making.waitFor());
    char[] password = "changeit".toCharArray();
    var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keyManagers.init(KeyStore.getInstance(keys.toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keyManagers.getKeyManagers(), null, null);
    return context;
  }

  private static WebAddress https(String host) {
    return WebAddress.parse("https://" + host + "/").orElseThrow();
  }

  private static void awaitEnd(CountDownLatch closing) {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply.Answered answered(Reply reply) {
    return assertInstanceOf(Reply.Answered.class, reply);
  }

  private static Reply unreachable(Reply.Cause cause) {
    return new Reply.Unreachable(cause);
  }
}
