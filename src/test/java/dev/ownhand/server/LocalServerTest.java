package dev.ownhand.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Approval;
import dev.ownhand.auth.Home;
import dev.ownhand.auth.Presence;
import dev.ownhand.auth.Requests;
import dev.ownhand.auth.Visit;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.platform.FreePort;
import dev.ownhand.texts.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real server on a free port, asked over plain sockets so that every header can be anything. */
class LocalServerTest {
  private static final String APP = "https://app.example";
  private static final Approval YES = new Approval.Granted(0, Set.of(), Optional.empty());

  @TempDir Path folder;
  private Home home;
  private LocalServer server;
  private int port;

  /** An answer taken apart. */
  private record Answer(int status, List<String> headers, String body) {
    Optional<String> header(String name) {
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }

    String state() {
      var state = Pattern.compile("data-state=\"([a-z]+)\"").matcher(body);
      return state.find() ? state.group(1) : "";
    }

    String cookie() {
      return header("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    String events() {
      var events = Pattern.compile("data-events=\"([^\"]+)\"").matcher(body);
      assertTrue(events.find(), body);
      return events.group(1);
    }
  }

  @BeforeEach
  void start() throws IOException {
    home = new Home(folder).settled();
    port = FreePort.find();
    server =
        assertInstanceOf(
                LocalServer.Start.Listening.class,
                LocalServer.start(
                    port, home.signIn(), home.household(), Texts.in(Locale.ENGLISH), Entropy.system()))
            .server();
  }

  @AfterEach
  void stop() {
    server.close();
    home.close();
  }

  @Test
  void showsARequestAndWhereItIsDecided() throws IOException {
    home.serve(APP + "/manifest.json", "{\"name\":\"<script>alert(1)</script>\"}");
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    assertEquals(200, first.status());
    home.atDesk();
    assertTrue(first.body().contains("<strong>" + APP + "</strong>"));
    assertTrue(
        first
            .header("Set-Cookie")
            .orElseThrow()
            .matches("ownhand-visitor=[0-9a-f]{64}; Path=/auth; HttpOnly; SameSite=Lax"));
  }

  @Test
  void quotesTheAppWithoutBelievingIt() throws IOException {
    home.serve(APP + "/manifest.json", "{\"name\":\"<script>alert(1)</script>\"}");
    String path = "/auth?authRequest=" + Requests.token(APP);
    String cookie = get(path).cookie();
    home.atDesk();
    Answer again = get(path, "Cookie: " + cookie);
    assertEquals("waiting", again.state());
    assertTrue(again.body().contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertFalse(again.body().contains("<script>alert"));
  }

  @Test
  void leadsOnToTheAppWithTheAnswerOnceAndOffersItAgain() throws IOException {
    String path = "/auth?authRequest=" + Requests.token(APP);
    Answer first = get(path);
    String cookie = "Cookie: " + first.cookie();
    Visit visit = home.atDesk();
    assertEquals("waiting", get(path, cookie).state());
    home.signIn().answer(visit, YES);

    Answer on = get(path, cookie);
    assertEquals(303, on.status());
    assertTrue(on.header("Location").orElseThrow().startsWith(APP + "/?authResponse=ey"));
    Answer back = get(path, cookie);
    assertEquals("answered", back.state());
    Answer again = get(first.events().replace("/events", "/on"), cookie);
    assertEquals(on.header("Location"), again.header("Location"));
  }

  @Test
  void leadsBackWithoutATokenAfterDeclining() throws IOException {
    String path = "/auth?authRequest=" + Requests.token(APP);
    String cookie = "Cookie: " + get(path).cookie();
    home.signIn().answer(home.atDesk(), new Approval.Declined());
    Answer declined = get(path, cookie);
    assertEquals("declined", declined.state());
    assertTrue(declined.body().contains("http-equiv=\"refresh\" content=\"4;url=" + APP + "/\""));
    assertFalse(declined.body().contains("authResponse"));
    assertEquals("answered", get(path, cookie).state());
  }

  @Test
  void leadsBackOnceFromABlockedSiteAndThenNoMore() throws IOException {
    String path = "/auth?authRequest=" + Requests.token(APP);
    String cookie = "Cookie: " + get(path).cookie();
    home.signIn().block(home.atDesk());
    Answer blocked = get(path, cookie);
    assertEquals(200, blocked.status());
    assertEquals("blocked", blocked.state());
    assertTrue(blocked.body().contains("http-equiv=\"refresh\" content=\"4;url=" + APP + "/\""));
    assertFalse(blocked.body().contains("authResponse"));
    assertEquals("answered", get(path, cookie).state());

    Answer later = get("/auth?authRequest=" + Requests.token(APP), cookie);
    assertEquals(403, later.status());
    assertEquals("blocked", later.state());
    assertFalse(later.body().contains("http-equiv=\"refresh\""));
    assertTrue(home.deskIsEmpty());
  }

  @Test
  void showsTheAnswerToNobodyElse() throws IOException {
    String path = "/auth?authRequest=" + Requests.token(APP);
    Answer first = get(path);
    home.signIn().answer(home.atDesk(), YES);
    String on = first.events().replace("/events", "/on");
    String otherCookie = "Cookie: ownhand-visitor=" + "0".repeat(64);
    for (Answer stranger :
        List.of(get(on), get(on, otherCookie), get(first.events()), get(first.events(), otherCookie))) {
      assertEquals(404, stranger.status());
      assertFalse(stranger.body().contains("authResponse"));
    }
    assertEquals("answered", get(path, otherCookie).state());
  }

  @Test
  void tellsThePageHowItStandsAsItChanges() throws IOException {
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    Visit visit = home.atDesk();
    try (Socket socket = connected()) {
      send(socket, first.events(), "Host: localhost:" + port, "Cookie: " + first.cookie());
      var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("waiting", nextEvent(lines));
      home.household().lock();
      assertEquals("locked", nextEvent(lines));
      home.household().unlock(home.password());
      assertEquals("waiting", nextEvent(lines));
      home.signIn().answer(visit, YES);
      assertEquals("granted", nextEvent(lines));
    }
  }

  private static String nextEvent(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (!line.contains("data:")) {
      line = lines.readLine();
    }
    return line.substring(line.indexOf("data:") + 5).strip();
  }

  /** The presences that a visit turns to, in their order. */
  private static BlockingQueue<Presence> presences(Visit visit) {
    var presences = new LinkedBlockingQueue<Presence>();
    var last = new AtomicReference<>(visit.presence());
    visit.onChange(
        () -> {
          Presence now = visit.presence();
          if (last.getAndSet(now) != now) {
            presences.add(now);
          }
        });
    return presences;
  }

  private static Presence next(BlockingQueue<Presence> presences) throws InterruptedException {
    return Optional.ofNullable(presences.poll(10, TimeUnit.SECONDS))
        .orElseThrow(() -> new AssertionError("nothing was told"));
  }

  private Socket following(Answer first) throws IOException {
    Socket socket = connected();
    send(socket, first.events(), "Host: localhost:" + port, "Cookie: " + first.cookie());
    nextEvent(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    return socket;
  }

  private int say(String word, Answer first) throws IOException {
    return get(first.events().replace("/events", "/" + word), "Cookie: " + first.cookie()).status();
  }

  @Test
  void noticesAPageThatBreaksOffWithoutAWord() throws Exception {
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    Visit visit = home.atDesk();
    assertEquals(Presence.NOT_YET, visit.presence());
    var presences = presences(visit);
    try (Socket _ = following(first)) {
      assertEquals(Presence.THERE, next(presences));
    }
    assertEquals(Presence.GONE, next(presences));
    try (Socket _ = following(first)) {
      assertEquals(Presence.THERE, next(presences));
    }
  }

  @Test
  void takesAPageOutOfSightForNoPageThatIsGone() throws Exception {
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    var presences = presences(home.atDesk());
    try (Socket _ = following(first)) {
      assertEquals(Presence.THERE, next(presences));
      assertEquals(204, say("aside", first));
    }
    assertEquals(Presence.ASIDE, next(presences));
    try (Socket _ = following(first)) {
      assertEquals(Presence.THERE, next(presences));
    }
    assertEquals(204, say("aside", first));
    assertEquals(Presence.ASIDE, next(presences));
    assertEquals(204, say("gone", first));
    assertEquals(Presence.GONE, next(presences));
  }

  @Test
  void takesAPageThatIsLoadedAgainForNoPageThatIsGone() throws Exception {
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    var presences = presences(home.atDesk());
    try (Socket _ = following(first)) {
      assertEquals(Presence.THERE, next(presences));
      assertEquals(204, say("gone", first));
    }
    try (Socket _ = following(first)) {
      assertEquals(204, say("aside", first));
    }
    assertEquals(Presence.ASIDE, next(presences));
  }

  @Test
  void takesNoWordForAPageFromAnybodyElse() throws IOException {
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    Visit visit = home.atDesk();
    try (Socket _ = following(first)) {
      for (String word : List.of("aside", "gone")) {
        String path = first.events().replace("/events", "/" + word);
        String cookie = "Cookie: " + first.cookie();
        assertEquals(404, get(path).status());
        assertEquals(404, get(path, "Cookie: ownhand-visitor=" + "0".repeat(64)).status());
        assertEquals(403, get(path, cookie, "Sec-Fetch-Site: same-site").status());
        assertEquals(403, get(path, cookie, "Sec-Fetch-Mode: navigate").status());
      }
    }
    assertEquals(Presence.THERE, visit.presence());
  }

  @Test
  void saysWhatIsMissingWhileLocked() throws IOException {
    home.household().lock();
    assertEquals("locked", get("/auth?authRequest=" + Requests.token(APP)).state());
  }

  @Test
  void tellsEveryBrokenRuleOnThePage() throws IOException {
    String token =
        Requests.signed(
            Requests.claims(APP).with("redirect_uri", "javascript:alert(1)").with("version", "1.0.0"));
    Answer refused = get("/auth?authRequest=" + token);
    assertEquals(400, refused.status());
    assertEquals("refused", refused.state());
    assertTrue(refused.body().contains("data-refusal=\"address-scheme\""));
    assertTrue(refused.body().contains("data-refusal=\"version-too-old\""));
    assertEquals(Optional.empty(), refused.header("Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost",
        "localhost:80",
        "localhost.evil.example:PORT",
        "0.0.0.0:PORT",
        "LOCALHOST:PORT",
        "user@localhost:PORT",
        ""
      })
  void answersToNoOtherName(String host) throws IOException {
    Answer answer =
        raw("/auth?authRequest=" + Requests.token(APP), "Host: " + host.replace("PORT", "" + port));
    assertTrue(answer.status() == 403 || answer.status() == 400, "" + answer.status());
    assertEquals(List.of(), home.signIn().waiting());
  }

  @Test
  void answersToNoRequestWithTwoNames() throws IOException {
    Answer answer =
        raw("/auth?authRequest=" + Requests.token(APP), "Host: localhost:" + port, "Host: evil.example");
    assertTrue(answer.status() == 403 || answer.status() == 400, "" + answer.status());
    assertEquals(List.of(), home.signIn().waiting());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Dest: iframe",
        "Sec-Fetch-Dest: script",
        "Sec-Fetch-Dest: image",
        "Sec-Fetch-Dest: empty",
        "Sec-Fetch-Mode: cors",
        "Sec-Fetch-Mode: no-cors",
        "Sec-Purpose: prefetch",
        "Sec-Purpose: prefetch;prerender",
        "Origin: https://app.example"
      })
  void opensNothingThatIsNotATopLevelNavigation(String header) throws IOException {
    Answer answer = get("/auth?authRequest=" + Requests.token(APP), header);
    assertEquals(403, answer.status());
    assertEquals("guarded", answer.state());
    assertEquals(List.of(), home.signIn().waiting());
  }

  @Test
  void letsNoOtherSiteFollowAVisit() throws IOException {
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    for (String site : List.of("cross-site", "same-site", "none")) {
      Answer answer =
          get(first.events(), "Cookie: " + first.cookie(), "Sec-Fetch-Site: " + site);
      assertEquals(403, answer.status(), site);
    }
  }

  @ParameterizedTest
  @CsvSource({"POST, 405", "PUT, 405", "OPTIONS, 405", "HEAD, 405", "DELETE, 405"})
  void knowsNothingButGet(String method, int status) throws IOException {
    try (Socket socket = connected()) {
      String head =
          method + " /auth?authRequest=" + Requests.token(APP) + " HTTP/1.1\r\nHost: localhost:" + port
              + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      assertEquals(status, answer(socket).status());
      assertEquals(List.of(), home.signIn().waiting());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/auth", "/auth/", "/nothing", "/auth/visits/x/on", "/auth?authRequest=x"})
  void sendsTheSafeHeadersWithEveryAnswer(String path) throws IOException {
    Answer answer = get(path);
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("no-referrer"), answer.header("Referrer-Policy"));
    assertEquals(Optional.of("nosniff"), answer.header("X-Content-Type-Options"));
    assertEquals(Optional.of("DENY"), answer.header("X-Frame-Options"));
    assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Origin"));
    String policy = answer.header("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), policy);
    assertNotEquals(policy, get(path).header("Content-Security-Policy").orElseThrow());
  }

  @Test
  void explainsATokenThatIsTooLarge() throws IOException {
    Answer answer = get("/auth?authRequest=" + "a".repeat(100_000));
    assertTrue(answer.body().contains("data-refusal=\"token-too-large\""));
  }

  @Test
  void isReachableByBothNumbersAndByName() throws IOException {
    for (String host : List.of("127.0.0.1", "[::1]", "localhost")) {
      assertEquals(200, raw("/", "Host: " + host + ":" + port).status());
    }
    try (var six = new Socket("::1", port)) {
      send(six, "/", "Host: [::1]:" + port);
      assertEquals(200, answer(six).status());
    }
  }

  @Test
  void keepsItsPlacesAfterManyBrokenStreams() throws IOException {
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    home.atDesk();
    String cookie = "Cookie: " + first.cookie();
    for (int i = 0; i < 200; i++) {
      try (Socket socket = connected()) {
        send(socket, first.events(), "Host: localhost:" + port, cookie);
        // Ends with a reset instead of a good-bye.
        socket.setSoLinger(true, 0);
      }
    }
    try (Socket socket = connected()) {
      send(socket, first.events(), "Host: localhost:" + port, cookie);
      var lines =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("waiting", nextEvent(lines));
    }
  }

  @Test
  void isNotHeldUpByThoseWhoAskAndNeverRead() throws IOException {
    byte[] flood =
        ("GET /auth HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
            .repeat(20_000)
            .getBytes(StandardCharsets.US_ASCII);
    try (Socket one = new Socket();
        Socket two = new Socket();
        Socket three = new Socket()) {
      for (Socket socket : List.of(one, two, three)) {
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        Thread.ofVirtual().start(() -> pour(flood, socket));
      }
      long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      while (System.nanoTime() < end) {
        assertEquals(400, get("/auth?authRequest=x").status());
      }
    }
  }

  private static void pour(byte[] flood, Socket socket) {
    try {
      socket.getOutputStream().write(flood);
    } catch (IOException e) {
      // Ended together with the test.
    }
  }

  @Test
  void showsTheSameNumberThatIsShownBesideTheQuestion() throws IOException {
    Answer first = get("/auth?authRequest=" + Requests.token(APP));
    assertTrue(first.body().contains("shows the number " + home.atDesk().code() + " "));
  }

  @Test
  void saysThatThePortIsTaken() {
    assertTrue(LocalServer.isTaken(port));
    assertEquals(
        new LocalServer.Start.PortBusy(port),
        LocalServer.start(
            port, home.signIn(), home.household(), Texts.in(Locale.ENGLISH), Entropy.system()));
  }

  private Answer get(String path, String... headers) throws IOException {
    String[] all = new String[headers.length + 1];
    all[0] = "Host: localhost:" + port;
    System.arraycopy(headers, 0, all, 1, headers.length);
    return raw(path, all);
  }

  private Answer raw(String path, String... headers) throws IOException {
    try (Socket socket = connected()) {
      send(socket, path, headers);
      return answer(socket);
    }
  }

  private Socket connected() throws IOException {
    var socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, String path, String... headers) throws IOException {
    String head =
        "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
  }

  private static Answer answer(Socket socket) throws IOException {
    String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int end = all.indexOf("\r\n\r\n");
    List<String> head = List.of(all.substring(0, end).split("\r\n"));
    return new Answer(
        Integer.parseInt(head.getFirst().split(" ")[1]), head.subList(1, head.size()), all.substring(end + 4));
  }
}
