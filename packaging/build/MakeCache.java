import com.sun.net.httpserver.HttpServer;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.tokens.TokenSigner;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the cache that a start takes its classes from, read, checked and linked already (JEP 483, JEP 514).
 * What belongs in it is learned from the program at work, in a home of its own and without a screen: somebody
 * signs in to an app, sees the window, and locks it. A cache that belongs to the program is left alone.
 *
 * <p>Run as {@code java -cp 'PROGRAM-FOLDER/lib/*' MakeCache.java PROGRAM-FOLDER FOLDER}.
 */
public final class MakeCache {
  private static final Pattern EVENTS = Pattern.compile("data-events=\"([^\"]+)\"");
  private static final int INTERRUPTED = 143;

  private final Path program;
  private final Path folder;
  private final Path cache;
  private final int port;
  private final int hubPort;

  private MakeCache(Path program, Path folder) throws IOException {
    this.program = program;
    this.folder = folder;
    this.cache = program.resolve("ownhand.aot");
    this.port = freePort();
    this.hubPort = freePort();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    // The launcher it is rehearsed with is that of Linux.
    if (!System.getProperty("os.name").equals("Linux")) {
      return;
    }
    new MakeCache(Path.of(arguments[0]), Path.of(arguments[1])).make();
  }

  private void make() throws IOException, InterruptedException {
    Path mark = program.resolve("ownhand.made-of");
    String madeOf = madeOf();
    if (Files.exists(cache) && Files.exists(mark) && Files.readString(mark).equals(madeOf)) {
      return;
    }
    Files.deleteIfExists(cache);
    delete(folder);
    Files.createDirectories(folder);
    Path password = Files.writeString(folder.resolve("password"), "rehearsing the first start\n");
    requireEnd(start("create", "--password-file", password.toString()), 0);
    rehearse(password);
    // Made readable for its owner only, it would be of no use to those for whom a package installs it.
    if (!cache.toFile().setReadable(true, false)) {
      throw new IOException("no cache was made: see " + folder);
    }
    Files.writeString(mark, madeOf);
  }

  /** The launcher counts, too: a cache is for the same options only. */
  private String madeOf() throws IOException {
    var all = new ArrayList<String>();
    all.add(Files.readString(program.resolve("runtime.made-of")));
    try (var libraries = Files.list(program.resolve("lib"))) {
      for (Path library : libraries.sorted().toList()) {
        all.add(
            library.getFileName()
                + " " + digest(library)
                + " " + Files.getLastModifiedTime(library));
      }
    }
    all.add(digest(program.resolve("bin/ownhand")));
    return String.join("\n", all);
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void rehearse(Path password) throws IOException, InterruptedException {
    HttpServer app = app();
    String origin = "http://localhost:" + app.getAddress().getPort();
    Process running =
        start(
            "-XX:AOTCacheOutput=" + cache,
            List.of(
                "--port", String.valueOf(port),
                "--hub-port", String.valueOf(hubPort),
                "serve",
                "--password-file", password.toString(),
                "--allow", origin));
    try (OutputStream keyboard = running.getOutputStream()) {
      signIn(origin, running);
      // Not every machine that builds can show a window: what was needed until then counts.
      awaitEnd(start());
      TimeUnit.SECONDS.sleep(2);
      keyboard.write("lock\n".getBytes(StandardCharsets.UTF_8));
      keyboard.flush();
      TimeUnit.SECONDS.sleep(2);
      running.destroy();
      requireEnd(running, INTERRUPTED);
    } finally {
      running.destroyForcibly();
      app.stop(0);
    }
  }

  /** A web app, as far as its manifest. */
  private static HttpServer app() throws IOException {
    HttpServer app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    app.createContext(
        "/manifest.json",
        asked -> {
          byte[] manifest = "{\"name\":\"Rehearsal\"}".getBytes(StandardCharsets.UTF_8);
          asked.getResponseHeaders().add("Content-Type", "application/json");
          asked.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
          asked.sendResponseHeaders(200, manifest.length);
          asked.getResponseBody().write(manifest);
          asked.close();
        });
    app.start();
    return app;
  }

  /** As a browser does, as far as the answer. */
  private void signIn(String origin, Process running) throws IOException, InterruptedException {
    String entrance = "http://localhost:" + port;
    try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      Instant end = Instant.now().plusSeconds(60);
      while (!answers(browser, entrance + "/auth")) {
        if (!running.isAlive() || Instant.now().isAfter(end)) {
          throw new IOException("the program does not answer: see " + folder);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
      String page = get(browser, entrance + "/auth?authRequest=" + request(origin));
      Matcher events = EVENTS.matcher(page);
      if (!events.find()) {
        throw new IOException("nothing is waited for: " + page);
      }
      URI stream = URI.create(entrance).resolve(events.group(1));
      var listening =
          HttpRequest.newBuilder(stream).header("Accept", "text/event-stream").timeout(Duration.ofSeconds(60));
      try (var lines =
          browser.send(listening.build(), HttpResponse.BodyHandlers.ofLines()).body()) {
        if (lines.noneMatch(line -> line.equals("data: granted") || line.equals("data:granted"))) {
          throw new IOException("the sign-in was not granted: see " + folder);
        }
      }
    }
  }

  private static boolean answers(HttpClient browser, String address) throws InterruptedException {
    try {
      get(browser, address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String get(HttpClient browser, String address)
      throws IOException, InterruptedException {
    return browser
        .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String request(String origin) {
    try (PrivateKey transit = PrivateKey.random(Entropy.system())) {
      long now = Instant.now().getEpochSecond();
      return TokenSigner.sign(
          JsonValue.Obj.empty()
              .with("iat", JsonValue.number(now))
              .with("exp", JsonValue.number(now + 60))
              .with("iss", transit.publicKey().address().did().toString())
              .with("public_keys", JsonValue.texts(List.of(transit.publicKey().hex())))
              .with("domain_name", origin)
              .with("manifest_uri", origin + "/manifest.json")
              .with("redirect_uri", origin + "/")
              .with("version", "1.3.1")
              .with("do_not_include_profile", JsonValue.bool(true))
              .with("supports_hub_url", JsonValue.bool(true))
              .with("scopes", JsonValue.texts(List.of("store_write"))),
          transit);
    }
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Process start(String... arguments) throws IOException {
    return start("-Dnothing", List.of(arguments));
  }

  private Process start(String option, List<String> arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                program.resolve("bin/ownhand").toString(),
                "--home",
                folder.resolve("home").toString()));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
    // Counts after what the launcher says.
    builder
        .environment()
        .put("_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw " + option);
    builder.environment().put("DISPLAY", ":0");
    return builder.start();
  }

  private void requireEnd(Process process, int exit) throws IOException, InterruptedException {
    int was = awaitEnd(process);
    if (was != exit) {
      throw new IOException("the program ended with " + was + ": see " + folder);
    }
  }

  private int awaitEnd(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("the program does not end: see " + folder);
    }
    return process.exitValue();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
