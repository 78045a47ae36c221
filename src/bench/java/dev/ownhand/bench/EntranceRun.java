package dev.ownhand.bench;

import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.tokens.TokenSigner;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packaged program on a free port, with an open vault, and one client on loopback that asks {@code
 * GET /auth} with one fresh valid request after the other. The program says yes by itself ({@code
 * --allow}), since no more than four requests of one app may wait.
 *
 * <p>Measured is each first answer, the whole page that says "waiting"; and the time until the same
 * address answers with the redirect that carries the response, asked for every two milliseconds.
 */
final class EntranceRun {
  private static final int WARM_UP = 50;
  private static final int MEASURED = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path program;
  private final Path folder;
  private final int port;
  private final String app;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Entropy entropy = Entropy.system();
  private Optional<String> cookie = Optional.empty();

  /** What was measured. */
  record Result(Times page, Times answer) {}

  private EntranceRun(Path program, Path folder) throws IOException {
    this.program = program;
    this.folder = folder;
    this.port = freePort();
    this.app = "http://localhost:" + freePort();
  }

  static Result of(Path program) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ownhand-bench");
    try {
      return new EntranceRun(program, folder).run();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Result run() throws IOException, InterruptedException {
    Path password = folder.resolve("password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, "correct horse battery\n");
    start("create", "--password-file", password.toString()).waitFor();
    Process serving = start("serve", "--password-file", password.toString(), "--allow", app);
    try {
      awaitStart();
      measure(WARM_UP);
      return measure(MEASURED);
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  private Process start(String... arguments) throws IOException {
    var command =
        new ArrayList<String>(
            List.of(
                program.resolve("bin/ownhand").toString(),
                "--home",
                folder.resolve("home").toString(),
                "--port",
                String.valueOf(port)));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitStart() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        get("/");
        return;
      } catch (ConnectException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("the program does not start");
  }

  private Result measure(int times) throws IOException, InterruptedException {
    var pages = new ArrayList<Duration>();
    var answers = new ArrayList<Duration>();
    for (int i = 0; i < times; i++) {
      String path = "/auth?authRequest=" + token();
      long start = System.nanoTime();
      HttpResponse<byte[]> page = get(path);
      pages.add(Duration.ofNanos(System.nanoTime() - start));
      page.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = Optional.of(set.split(";")[0]));
      awaitAnswer(path, page);
      answers.add(Duration.ofNanos(System.nanoTime() - start));
    }
    return new Result(new Times(pages), new Times(answers));
  }

  private void awaitAnswer(String path, HttpResponse<byte[]> page)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    HttpResponse<byte[]> shown = page;
    while (shown.statusCode() == 200 && Instant.now().isBefore(end)) {
      Thread.sleep(2);
      shown = get(path);
    }
    String back = shown.headers().firstValue("Location").orElse("");
    if (shown.statusCode() != 303 || !back.startsWith(app + "/?authResponse=")) {
      throw new IllegalStateException("no answer, but " + shown.statusCode());
    }
  }

  private String token() {
    try (PrivateKey transit = PrivateKey.random(entropy)) {
      return TokenSigner.sign(Requests.claims(app, transit, Instant.now()), transit);
    }
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    cookie.ifPresent(value -> request.header("Cookie", value));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
