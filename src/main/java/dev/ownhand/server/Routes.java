package dev.ownhand.server;

import dev.ownhand.auth.Visit;
import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

/** The one table of paths. */
final class Routes {
  static final String AUTH = "/auth";
  private static final String VISIT = AUTH + "/visits/{visit}";

  private Routes() {}

  /** Signatures are checked off the one thread that reads; writing waits for no slow reader. */
  private static HttpHandler onWorker(HttpHandler handler) {
    return exchange -> exchange.dispatch(handler);
  }

  static HttpHandler guarded(int port, AuthHandler auth, Pages pages) {
    HttpHandler missing = exchange -> pages.show(exchange, 404, Page.of("missing"));
    HttpHandler notAllowed =
        exchange -> {
          exchange.getResponseHeaders().put(Headers.ALLOW, Methods.GET_STRING);
          pages.show(exchange, 405, Page.of("guarded"));
        };
    RoutingHandler routes =
        new RoutingHandler(false)
            .get("/", exchange -> pages.show(exchange, 200, Page.of("running")))
            .get(AUTH, FetchGuard.pagesOnly(pages, onWorker(auth::arrive)))
            .get(AUTH + "/", FetchGuard.pagesOnly(pages, onWorker(auth::arrive)))
            .get(VISIT + "/on", FetchGuard.pagesOnly(pages, onWorker(auth::goOn)))
            .get(VISIT + "/events", FetchGuard.ownScriptsOnly(pages, auth.events()))
            .get(VISIT + "/aside", FetchGuard.ownScriptsOnly(pages, auth.told(Visit::steppedAside)))
            .get(VISIT + "/gone", FetchGuard.ownScriptsOnly(pages, auth.told(Visit::left)))
            .setFallbackHandler(missing)
            .setInvalidMethodHandler(notAllowed);
    HttpHandler onlyGet =
        exchange -> {
          if (exchange.getRequestMethod().equals(Methods.GET)) {
            routes.handleRequest(exchange);
          } else {
            notAllowed.handleRequest(exchange);
          }
        };
    return new SafeHeaders(new FaultPage(pages, new LoopbackGuard(port, pages, onlyGet)));
  }
}
