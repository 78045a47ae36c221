package dev.ownhand.server.hub;

import dev.ownhand.gaia.hub.LocalHub;
import dev.ownhand.server.Loopback;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Our Gaia hub on 127.0.0.1 and ::1, and nowhere else. */
public final class HubServer implements AutoCloseable {
  private static final int MOST_HEAD_BYTES = 128 * 1024;
  private static final int MOST_PARAMETERS = 32;
  private static final int MOST_AT_A_TIME = 64;
  private static final int SILENT_MILLIS = 60_000;

  /** What came of starting it. */
  public sealed interface Start {
    /** It listens. */
    record Listening(HubServer server) implements Start {}

    /** Somebody else has the port. */
    record PortBusy(int port) implements Start {}
  }

  private final Loopback loopback;
  private final ExecutorService threads;

  private HubServer(Loopback loopback, ExecutorService threads) {
    this.loopback = loopback;
    this.threads = threads;
  }

  /** Starts it at the hub's own port. */
  public static Start start(LocalHub hub) {
    return start(hub, MOST_AT_A_TIME, Patience.USUAL);
  }

  static Start start(LocalHub hub, int places, Patience patience) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    HttpHandler handler = new HubHandler(hub, threads, places, patience);
    Undertow.Builder builder =
        Loopback.modest()
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MOST_HEAD_BYTES)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
            // The hub itself counts what it reads, and answers.
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, SILENT_MILLIS)
            // Paths are read as they came: two decodings are two meanings.
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setHandler(
                new CrossOrigin(
                    guarded(
                        hub.port(), CrossOrigin.preflight(new HttpContinueReadHandler(handler)))));
    return switch (Loopback.bind(hub.port(), builder)) {
      case Loopback.Binding.Bound(Loopback loopback) ->
          new Start.Listening(new HubServer(loopback, threads));
      case Loopback.Binding.Taken(int port) -> {
        threads.shutdownNow();
        yield new Start.PortBusy(port);
      }
    };
  }

  /** Lets in only who asks for us by our own name, and not by one made to point here. */
  private static HttpHandler guarded(int port, HttpHandler next) {
    Set<String> names = Loopback.names(port);
    return exchange -> {
      var asked = exchange.getRequestHeaders().get(Headers.HOST);
      if (asked != null && asked.size() == 1 && names.contains(asked.getFirst())) {
        next.handleRequest(exchange);
      } else {
        exchange.setStatusCode(403).setPersistent(false);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send("{\"message\":\"This hub is asked by another name\"}");
      }
    };
  }

  @Override
  public void close() {
    loopback.close();
    threads.shutdownNow();
  }
}
