package dev.ownhand.server.hub;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.hub.HubRefusal;
import dev.ownhand.gaia.hub.LocalHub;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Answers so many requests at a time, each on a thread of its own that may wait for its peer. */
final class HubHandler implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(HubHandler.class.getName());

  private final LocalHub hub;
  private final HubReads reads;
  private final HubWrites writes;
  private final Executor threads;
  private final Semaphore places;
  private final Patience patience;

  HubHandler(LocalHub hub, Executor threads, int places, Patience patience) {
    this.hub = hub;
    this.reads = new HubReads(hub);
    this.writes = new HubWrites(hub);
    this.threads = threads;
    this.places = new Semaphore(places);
    this.patience = patience;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (!isReadAsSent(exchange)) {
      exchange.setStatusCode(400).setPersistent(false);
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseSender().send("{\"message\":\"Unknown transfer coding\"}");
      return;
    }
    if (!places.tryAcquire()) {
      exchange.setStatusCode(503).setPersistent(false);
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseSender().send("{\"message\":\"Too many requests at a time\"}");
      return;
    }
    exchange.dispatch(
        threads,
        () -> {
          try {
            serve(exchange);
          } finally {
            places.release();
          }
        });
  }

  /** Undertow takes every coding for the one it knows (RFC 9112 section 6.1). */
  private static boolean isReadAsSent(HttpServerExchange exchange) {
    var codings = exchange.getRequestHeaders().get(Headers.TRANSFER_ENCODING);
    return codings == null
        || (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked"));
  }

  private void serve(HttpServerExchange exchange) {
    var talk = new Talk(exchange, patience);
    try {
      answer(exchange, talk);
    } catch (SocketTimeoutException e) {
      apologise(talk, 408, "Request Timeout");
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a peer of the hub broke off");
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "a request to the hub failed", e);
      apologise(talk, 500, "Server Error");
    } finally {
      talk.end();
    }
  }

  private static void apologise(Talk talk, int status, String message) {
    if (talk.hasBegun()) {
      return;
    }
    try {
      talk.json(status, JsonValue.Obj.empty().with("message", message));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a peer of the hub broke off");
    }
  }

  private void answer(HttpServerExchange exchange, Talk talk) throws IOException {
    switch (HubRoute.of(exchange)) {
      case HubRoute.Info() -> talk.json(200, hub.info());
      case HubRoute.Store(Optional<Address> bucket, String path) -> writes.store(bucket, path, talk);
      case HubRoute.Delete(Optional<Address> bucket, String path) -> writes.delete(bucket, path, talk);
      case HubRoute.ListFiles(Optional<Address> bucket) -> writes.list(bucket, talk);
      case HubRoute.RevokeAll(Optional<Address> bucket) -> writes.revoke(bucket, talk);
      case HubRoute.Read(Optional<Address> bucket, String path) -> reads.read(bucket, path, talk);
      case HubRoute.Unknown() -> talk.text(404, "Not found");
      case HubRoute.Malformed() -> talk.refuse(new HubRefusal.Malformed("Invalid Path"));
    }
  }
}
