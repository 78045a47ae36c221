package dev.ownhand.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.AddressReading;
import dev.ownhand.base.Limits;
import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.net.PublicReply.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OkHttpPublicWebTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(400);

  private final Map<String, List<String>> names = new HashMap<>();
  private final Set<Origin> allowed = new HashSet<>();
  private final LocalSockets sockets = new LocalSockets();
  private LoopbackSite site;
  private OkHttpPublicWeb web;

  @BeforeEach
  void open() throws IOException {
    site = LoopbackSite.open();
    allowed.add(site.address("/").origin());
    web = web(this::lookup, TIME);
  }

  @AfterEach
  void close() {
    web.close();
    site.close();
  }

  @Test
  void givesWhatAnAllowedSiteAnswers() {
    site.at("/page", exchange -> LoopbackSite.answer(exchange, "here".getBytes(UTF_8)));
    WebAddress address = site.address("/page");
    assertEquals(
        new PublicReply.Answered(
            200, Optional.empty(), Body.of("here".getBytes(UTF_8)), address, Optional.empty()),
        web.get(new Inquiry(address, Media.TEXT)));
  }

  @Test
  void saysWhoItIsAndWhatItWantsAndNothingElse() {
    var headers = new ConcurrentLinkedQueue<Map<String, List<String>>>();
    site.at(
        "/",
        exchange -> {
          headers.add(Map.copyOf(exchange.getRequestHeaders()));
          exchange.getResponseHeaders().set("Set-Cookie", "seen=1");
          LoopbackSite.answer(exchange, new byte[0]);
        });
    web.get(new Inquiry(site.address("/one"), Media.ACTIVITY));
    web.get(new Inquiry(site.address("/two"), Media.ACTIVITY));
    assertEquals(2, headers.size());
    headers.forEach(
        sent -> {
          assertEquals(
              Set.of("Host", "User-agent", "Accept", "Accept-encoding", "Connection"), sent.keySet());
          assertEquals(List.of("Ownhand"), sent.get("User-agent"));
          assertEquals(List.of("application/activity+json"), sent.get("Accept"));
        });
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "Retry-After;120;PT2M",
        "Retry-After;Thu, 01 Jan 2026 00:10:00 GMT;PT10M",
        "Retry-After;Wed, 31 Dec 2025 00:00:00 GMT;PT0S",
        "Retry-After;999999999999;PT24H",
        "Retry-After;soon;",
        "Retry-After;-5;",
        "X-RateLimit-Reset;1767225660;PT1M"
      },
      delimiter = ';')
  void tellsHowLongAServerWantsToBeLeftAlone(String header, String value, String expected) {
    site.at(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set(header, value);
          exchange.getResponseHeaders().set("X-RateLimit-Remaining", "0");
          exchange.sendResponseHeaders(429, -1);
        });
    var answer = assertInstanceOf(PublicReply.Answered.class, get(site.address("/busy").toString()));
    assertEquals(429, answer.status());
    assertEquals(Optional.ofNullable(expected).map(Duration::parse), answer.retryAfter());
  }

  @ParameterizedTest(name = "{0} is no address at all")
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.com/",
        "gopher://127.0.0.1:70/_x",
        "data:text/plain,x",
        "jar:https://example.com/x.jar!/",
        "javascript:1",
        "//example.com/",
        "https://ada:secret@example.com/",
        "https://example.com@127.0.0.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://127.0.1/",
        "https://0/",
        "https://127.0.0.1.1/",
        "https://[fe80::1%25eth0]/",
        "https://[::ffff:127.0.0.1]/",
        "https://%31%32%37.0.0.1/",
        "https://example.com\\@127.0.0.1/",
        "https://exam ple.com/"
      })
  void refusesWhatIsReadInTwoWaysBeforeAnybodyIsAsked(String address) {
    assertInstanceOf(AddressReading.Unusable.class, WebAddress.read(address));
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource({
    "https://127.0.0.1/, THIS_COMPUTER",
    "https://127.9.9.9/, THIS_COMPUTER",
    "https://0.0.0.0/, THIS_COMPUTER",
    "https://[::1]/, THIS_COMPUTER",
    "https://[::]/, THIS_COMPUTER",
    "https://localhost/, THIS_COMPUTER",
    "https://localhost./, THIS_COMPUTER",
    "https://app.localhost/, THIS_COMPUTER",
    "https://app.localhost./, THIS_COMPUTER",
    "http://127.0.0.1:8888/auth, THIS_COMPUTER",
    "https://10.0.0.1/, PRIVATE_NETWORK",
    "https://172.16.0.1/, PRIVATE_NETWORK",
    "https://172.31.255.255/, PRIVATE_NETWORK",
    "https://192.168.1.1/, PRIVATE_NETWORK",
    "https://100.64.0.1/, PRIVATE_NETWORK",
    "https://[fd12::1]/, PRIVATE_NETWORK",
    "https://[fc00::1]/, PRIVATE_NETWORK",
    "https://[fec0::1]/, PRIVATE_NETWORK",
    "https://[64:ff9b:1::a00:1]/, PRIVATE_NETWORK",
    "https://169.254.169.254/latest/meta-data/, LINK_LOCAL",
    "https://[fe80::1]/, LINK_LOCAL",
    "https://224.0.0.1/, MULTICAST",
    "https://[ff02::1]/, MULTICAST",
    "https://192.0.0.8/, RESERVED",
    "https://192.0.2.1/, RESERVED",
    "https://198.18.0.1/, RESERVED",
    "https://198.51.100.7/, RESERVED",
    "https://203.0.113.7/, RESERVED",
    "https://240.0.0.1/, RESERVED",
    "https://255.255.255.255/, RESERVED",
    "https://[2001:db8::1]/, RESERVED",
    "https://[3fff::1]/, RESERVED",
    "https://[2001::1]/, RESERVED",
    "https://[5f00::1]/, RESERVED",
    "https://[::7f00:1]/, THIS_COMPUTER",
    "https://[::a00:1]/, PRIVATE_NETWORK",
    "https://[::808:808]/, RESERVED",
    "https://[::ffff:0:7f00:1]/, THIS_COMPUTER",
    "https://[64:ff9b::7f00:1]/, THIS_COMPUTER",
    "https://[64:ff9b::a9fe:a9fe]/, LINK_LOCAL",
    "https://[2002:7f00:1::]/, THIS_COMPUTER",
    "https://[2002:c0a8:101::1]/, PRIVATE_NETWORK",
    "http://example.com/, NOT_HTTPS",
    "https://example.com:8443/, PORT",
    "https://example.com:22/, PORT",
    "https://db.corp.internal/, PRIVATE_NETWORK",
    "https://router/, PRIVATE_NETWORK",
    "https://metadata.example/, LINK_LOCAL",
    "https://mixed.example/, PRIVATE_NETWORK",
    "https://six.example/, THIS_COMPUTER",
    "https://rebound.example/, THIS_COMPUTER",
    "https://short.example/, THIS_COMPUTER"
  })
  void refusesATargetThatIsNotPublic(String address, Why why) {
    names.put("db.corp.internal", List.of("10.1.2.3"));
    names.put("router", List.of("192.168.0.1"));
    names.put("metadata.example", List.of("169.254.169.254"));
    names.put("mixed.example", List.of("9.9.9.9", "10.0.0.1"));
    names.put("six.example", List.of("64:ff9b::7f00:1"));
    names.put("rebound.example", List.of("127.0.0.1"));
    names.put("short.example", List.of("0.0.0.0"));
    assertEquals(
        new PublicReply.Refused(origin(address), why), get(address));
    assertEquals(List.of(), sockets.asked());
  }

  @ParameterizedTest(name = "a redirect to {0} is refused: {1}")
  @CsvSource({
    "http://127.0.0.1:1/, THIS_COMPUTER",
    "https://a.friend.example/, PRIVATE_NETWORK",
    "http://b.friend.example/, NOT_HTTPS",
    "https://b.friend.example:444/, PORT",
    "https://stranger.example/, OTHER_SITE",
    "https://friend.example.stranger.example/, OTHER_SITE",
    "https://localhost/, OTHER_SITE",
    "http://169.254.169.254/, OTHER_SITE",
    "//stranger.example/, OTHER_SITE",
    "https://user@b.friend.example/, NO_WEB_ADDRESS",
    "file:///etc/passwd, NO_WEB_ADDRESS",
    "ftp://friend.example/, NO_WEB_ADDRESS",
    "data:text/plain;x, NO_WEB_ADDRESS",
    "gopher://friend.example/, NO_WEB_ADDRESS",
    "https://[::1, NO_WEB_ADDRESS",
    "https://127.1/, NO_WEB_ADDRESS",
    "https://2130706433/, NO_WEB_ADDRESS"
  })
  void refusesARedirectThatLeadsThere(String location, Why why) {
    names.put("www.friend.example", List.of("127.0.0.1"));
    names.put("a.friend.example", List.of("10.0.0.1"));
    allowed.add(new Origin("http", "www.friend.example", site.port()));
    site.redirect("/gone", location);
    boolean isThisComputer = location.startsWith("http://127.0.0.1");
    String start = isThisComputer ? "127.0.0.1" : "www.friend.example";
    PublicReply reply = get("http://" + start + ":" + site.port() + "/gone");
    assertEquals(why, assertInstanceOf(PublicReply.Refused.class, reply).why());
  }

  @Test
  void followsThreeRedirectsInsideOneSiteAndNoMore() {
    site.redirect("/1", "/2");
    site.redirect("/2", "3");
    site.redirect("/3", site.address("/4").toString());
    site.at("/4", exchange -> LoopbackSite.answer(exchange, new byte[] {4}));
    var answer = assertInstanceOf(PublicReply.Answered.class, get(site.address("/1").toString()));
    assertEquals(site.address("/4"), answer.finalAddress());
    site.redirect("/0", "/1");
    site.redirect("/round", "/round");
    for (String start : List.of("/0", "/round")) {
      assertEquals(
          new PublicReply.Refused(site.address("/").origin(), Why.TOO_MANY_REDIRECTS),
          get(site.address(start).toString()));
    }
  }

  @Test
  void connectsOnlyToWhatWasJudgedThoughTheNameLeadsElsewhereAMomentLater() {
    var answers = new AtomicInteger();
    try (var rebinding =
        web(
            host ->
                List.of(
                    InetAddress.getByName(answers.getAndIncrement() == 0 ? "9.9.9.9" : "127.0.0.1")),
            TIME)) {
      var address = WebAddress.parse("https://rebinding.example/").orElseThrow();
      assertEquals(
          new PublicReply.Unreachable(Reply.Cause.REFUSED),
          rebinding.get(new Inquiry(address, Media.ANY)));
      assertEquals(List.of("9.9.9.9:443"), sockets.asked());
      assertEquals(
          new PublicReply.Refused(address.origin(), Why.THIS_COMPUTER),
          rebinding.get(new Inquiry(address, Media.ANY)));
      assertEquals(List.of("9.9.9.9:443"), sockets.asked());
    }
  }

  @Test
  void judgesANameBeforeAProxyLooksItUp() {
    names.put("db.corp.internal", List.of("10.1.2.3"));
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(new OneProxy(site.port()));
    try (var proxied = web(this::lookup, TIME)) {
      var address = WebAddress.parse("https://db.corp.internal/").orElseThrow();
      assertEquals(
          new PublicReply.Refused(address.origin(), Why.PRIVATE_NETWORK),
          proxied.get(new Inquiry(address, Media.ANY)));
      var unknown = WebAddress.parse("https://unknown.example/").orElseThrow();
      assertEquals(
          new PublicReply.Unreachable(Reply.Cause.NO_ADDRESS),
          proxied.get(new Inquiry(unknown, Media.ANY)));
      assertEquals(List.of(), sockets.asked());
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void endsABodyThatNeverEnds() {
    site.at(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[64 * 1024];
          while (true) {
            exchange.getResponseBody().write(block);
          }
        });
    assertEquals(
        new PublicReply.TooLarge(Limits.PROOF_BYTES), get(site.address("/endless").toString()));
  }

  @Test
  void countsWhatABombUnpacksTo() {
    site.at(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          LoopbackSite.answer(exchange, gzip(new byte[Limits.PROOF_BYTES + 1]));
        });
    site.at(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          LoopbackSite.answer(exchange, gzip(new byte[Limits.PROOF_BYTES]));
        });
    assertEquals(new PublicReply.TooLarge(Limits.PROOF_BYTES), get(site.address("/bomb").toString()));
    var answer =
        assertInstanceOf(PublicReply.Answered.class, get(site.address("/packed").toString()));
    assertEquals(Limits.PROOF_BYTES, answer.body().length());
  }

  @Test
  void givesUpOnAServerThatDrips() {
    site.at(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (site.pause(20)) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
          }
        });
    try (var impatient = web(this::lookup, SHORT)) {
      assertEquals(
          new PublicReply.Unreachable(Reply.Cause.TIMED_OUT),
          impatient.get(new Inquiry(site.address("/drip"), Media.ANY)));
    }
  }

  @Test
  void givesUpOnHeadsThatAreTooLong() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket socket = server.accept()) {
                  var out = socket.getOutputStream();
                  out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(UTF_8));
                  byte[] block = "x".repeat(64 * 1024).getBytes(UTF_8);
                  while (true) {
                    out.write(block);
                  }
                } catch (IOException e) {
                  // It hung up, as it should.
                }
              });
      var origin = new Origin("http", "127.0.0.1", server.getLocalPort());
      allowed.add(origin);
      assertEquals(new PublicReply.Unreachable(Reply.Cause.BROKEN), get(origin + "/"));
    }
  }

  @Test
  void saysThatANameLeadsNowhere() {
    assertEquals(
        new PublicReply.Unreachable(Reply.Cause.NO_ADDRESS), get("https://nowhere.example/"));
  }

  @Test
  void endsWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    assertEquals(
        new PublicReply.Unreachable(Reply.Cause.INTERRUPTED), get(site.address("/").toString()));
    assertTrue(Thread.interrupted());
  }

  private PublicReply get(String address) {
    return web.get(new Inquiry(WebAddress.parse(address).orElseThrow(), Media.ANY));
  }

  private static Origin origin(String address) {
    return WebAddress.parse(address).orElseThrow().origin();
  }

  private OkHttpPublicWeb web(Dns dns, Duration time) {
    return new OkHttpPublicWeb(
        new PublicClients(dns, sockets, allowed::contains), InstantSource.fixed(NOW), time);
  }

  private List<InetAddress> lookup(String host) throws UnknownHostException {
    List<String> found = names.get(host);
    if (found == null) {
      throw new UnknownHostException(host);
    }
    return found.stream().map(InetAddress::ofLiteral).toList();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  /** Everything goes over one proxy. */
  private static final class OneProxy extends ProxySelector {
    private final int port;

    OneProxy(int port) {
      this.port = port;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return List.of(
          new Proxy(
              Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }

  /** Sockets that reach this computer alone, and remember where else they were asked to go. */
  private static final class LocalSockets extends SocketFactory {
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    List<String> asked() {
      return List.copyOf(asked);
    }

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
          var target = (InetSocketAddress) to;
          if (!target.getAddress().isLoopbackAddress() || target.getPort() == 443) {
            asked.add(target.getAddress().getHostAddress() + ":" + target.getPort());
            throw new ConnectException("not from a test");
          }
          super.connect(to, timeout);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) {
      return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      return createSocket();
    }
  }
}
