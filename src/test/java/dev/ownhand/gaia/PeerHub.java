package dev.ownhand.gaia;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenReading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Gaia hub on this computer that speaks HTTP and forgets everything; it does what it should unless it is
 * told otherwise. It checks tokens on its own, and is not the hub that Ownhand brings.
 */
public final class PeerHub implements AutoCloseable {
  /** A file as it was stored. */
  public record Kept(String type, String text, Instant at) {
    public String etag() {
      return HexFormat.of().formatHex(Md5.digest().digest(bytes()));
    }

    public byte[] bytes() {
      return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }

  /** How it lists. */
  public enum Manner {
    STAT,
    NAMES,
    NULLS,
    ENDLESS
  }

  /** Something it does once instead of what it should. */
  @FunctionalInterface
  public interface Whim {
    void treat(HttpExchange exchange) throws IOException;
  }

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  public final Map<String, Map<String, Kept>> buckets = new ConcurrentHashMap<>();
  public final ConcurrentLinkedDeque<Whim> whims = new ConcurrentLinkedDeque<>();
  public final List<String> asked = new CopyOnWriteArrayList<>();
  public volatile String challenge = "[\"gaiahub\",\"0\",\"peer\",\"blockstack_storage_please_sign\"]";
  public volatile Manner manner = Manner.STAT;
  public volatile int pageSize = 3;
  public volatile long mostBytes = 1024 * 1024;
  public volatile Optional<JsonValue.Obj> info = Optional.empty();

  /** A file that is there. */
  public Kept kept(Address bucket, String name) {
    return Objects.requireNonNull(
        Objects.requireNonNull(buckets.get(bucket.toString())).get(name), name);
  }

  /** Puts a file there, past all checks. */
  public void put(Address bucket, String name, byte[] content) {
    buckets
        .computeIfAbsent(bucket.toString(), _ -> new ConcurrentHashMap<>())
        .put(name, new Kept("application/json", new String(content, java.nio.charset.StandardCharsets.ISO_8859_1), AT));
  }

  private PeerHub(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::treat);
    server.start();
  }

  public static PeerHub open() {
    try {
      return new PeerHub(
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public HubPlace place() {
    return new HubPlace(url(), url() + "/read/");
  }

  public Map<String, Kept> bucket(Object address) {
    return buckets.computeIfAbsent(address.toString(), _ -> new TreeMap<>());
  }

  public String text(Object address, String name) {
    return Optional.ofNullable(bucket(address).get(name)).map(Kept::text).orElse("(none)");
  }

  public void put(Object address, FilePath path, String text) {
    bucket(address).put(path.text(), new Kept("text/plain", text, AT));
  }

  private void treat(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      asked.add(exchange.getRequestMethod() + " " + path);
      Whim whim = path.equals("/hub_info") ? null : whims.poll();
      if (whim != null) {
        whim.treat(exchange);
        return;
      }
      String[] parts = path.substring(1).split("/", 3);
      String name = parts.length < 3 ? "" : URLDecoder.decode(parts[2].replace("+", "%2B"), UTF_8);
      synchronized (this) {
        switch (parts[0]) {
          case "hub_info" -> tell(exchange, 200, info.orElseGet(this::hubInfo));
          case "read" -> read(exchange, Optional.ofNullable(bucket(parts[1]).get(name)));
          case "store" -> allowed(exchange, parts[1], () -> store(exchange, parts[1], name));
          case "delete" -> allowed(exchange, parts[1], () -> delete(exchange, parts[1], name));
          case "list-files" -> allowed(exchange, parts[1], () -> list(exchange, parts[1]));
          default -> fail(exchange, 404, "no such route");
        }
      }
    }
  }

  private JsonValue.Obj hubInfo() {
    return JsonValue.Obj.empty()
        .with("challenge_text", challenge)
        .with("latest_auth_version", "v1")
        .with("max_file_upload_size_megabytes", JsonValue.number(mostBytes / 1024 / 1024))
        .with("read_url_prefix", url() + "/read/");
  }

  private interface Task {
    void run() throws IOException;
  }

  private void allowed(HttpExchange exchange, String address, Task task) throws IOException {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    boolean right =
        header != null
            && header.startsWith("bearer v1:")
            && RawToken.read(header.substring(10)) instanceof TokenReading.Read(RawToken token)
            && isRight(token, address);
    if (right) {
      task.run();
    } else {
      exchange.getRequestBody().readAllBytes();
      fail(exchange, 401, "not this token");
    }
  }

  private boolean isRight(RawToken token, String address) {
    PublicKey key = token.claims().text("iss").flatMap(PublicKey::parse).orElseThrow();
    return key.address().toString().equals(address)
        && token.claims().text("gaiaChallenge").equals(Optional.of(challenge))
        && key.verifies(token.signature().orElseThrow(), token.signed().getBytes(UTF_8));
  }

  private void store(HttpExchange exchange, String address, String name) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Kept now = bucket(address).get(name);
    String match = exchange.getRequestHeaders().getFirst("If-Match");
    String none = exchange.getRequestHeaders().getFirst("If-None-Match");
    if ((none != null && now != null) || (match != null && (now == null || !now.etag().equals(match)))) {
      fail(exchange, 412, "changed");
    } else if (body.length > mostBytes) {
      fail(exchange, 413, "too large");
    } else {
      var kept =
          new Kept(
              String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
              new String(body, java.nio.charset.StandardCharsets.ISO_8859_1),
              AT);
      bucket(address).put(name, kept);
      tell(exchange, 202, JsonValue.Obj.empty().with("publicURL", "x").with("etag", kept.etag()));
    }
  }

  private void delete(HttpExchange exchange, String address, String name) throws IOException {
    if (bucket(address).remove(name) == null) {
      fail(exchange, 404, "File does not exist");
    } else {
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void read(HttpExchange exchange, Optional<Kept> found) throws IOException {
    if (found.isEmpty()) {
      fail(exchange, 404, "none");
      return;
    }
    Kept kept = found.get();
    exchange.getResponseHeaders().set("ETag", kept.etag());
    exchange.getResponseHeaders().set("Content-Type", kept.type());
    exchange
        .getResponseHeaders()
        .set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(kept.at().atOffset(ZoneOffset.UTC)));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", "" + kept.bytes().length);
      exchange.sendResponseHeaders(200, -1);
    } else {
      exchange.sendResponseHeaders(200, kept.bytes().length == 0 ? -1 : kept.bytes().length);
      exchange.getResponseBody().write(kept.bytes());
    }
  }

  private void list(HttpExchange exchange, String address) throws IOException {
    JsonValue.Obj request =
        Json.read(exchange.getRequestBody().readAllBytes()) instanceof JsonReading.Read(JsonValue.Obj object)
            ? object
            : JsonValue.Obj.empty();
    int page = request.text("page").map(Integer::parseInt).orElse(0);
    List<Map.Entry<String, Kept>> all = List.copyOf(bucket(address).entrySet());
    int from = Math.min(all.size(), page * pageSize);
    int to = Math.min(all.size(), from + pageSize);
    var entries = new ArrayList<JsonValue>();
    for (Map.Entry<String, Kept> file : all.subList(from, to)) {
      entries.add(
          switch (manner) {
            case STAT, ENDLESS -> stat(file.getKey(), file.getValue());
            case NAMES -> JsonValue.text(file.getKey());
            case NULLS -> entries.isEmpty() ? JsonValue.NULL : stat(file.getKey(), file.getValue());
          });
    }
    String next =
        switch (manner) {
          case STAT, NAMES, NULLS -> String.valueOf(page + 1);
          case ENDLESS -> "" + (page + 1) % 2;
        };
    tell(
        exchange,
        202,
        JsonValue.Obj.empty().with("entries", new JsonValue.Array(entries)).with("page", next));
  }

  private static JsonValue stat(String name, Kept kept) {
    return JsonValue.Obj.empty()
        .with("name", name)
        .with("exists", JsonValue.bool(true))
        .with("etag", kept.etag())
        .with("contentLength", JsonValue.number(kept.bytes().length))
        .with("contentType", kept.type())
        .with("lastModifiedDate", JsonValue.number(kept.at().getEpochSecond()));
  }

  public static void fail(HttpExchange exchange, int status, String said) throws IOException {
    tell(exchange, status, JsonValue.Obj.empty().with("message", said).with("error", "E"));
  }

  public static void tell(HttpExchange exchange, int status, JsonValue json) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body = Json.write(json).getBytes(UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
