package dev.ownhand.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by Fetch Metadata (W3C) how a request came about, and lets pass only what should happen. A
 * browser that sends none of these headers is let pass; a page cannot leave them out or change them.
 */
final class FetchGuard implements HttpHandler {
  private static final HttpString SITE = new HttpString("Sec-Fetch-Site");
  private static final HttpString MODE = new HttpString("Sec-Fetch-Mode");
  private static final HttpString DEST = new HttpString("Sec-Fetch-Dest");
  private static final HttpString PURPOSE = new HttpString("Sec-Purpose");
  private static final HttpString OLD_PURPOSE = new HttpString("Purpose");
  private static final HttpString ORIGIN = new HttpString("Origin");

  private final Set<String> sites;
  private final Set<String> modes;
  private final Set<String> destinations;
  private final Pages pages;
  private final HttpHandler next;

  private FetchGuard(
      Set<String> sites, Set<String> modes, Set<String> destinations, Pages pages, HttpHandler next) {
    this.sites = sites;
    this.modes = modes;
    this.destinations = destinations;
    this.pages = pages;
    this.next = next;
  }

  /** Only a top-level navigation: no frame, script, image, prefetch or prerendering. */
  static HttpHandler pagesOnly(Pages pages, HttpHandler next) {
    return new FetchGuard(
        Set.of("none", "same-origin", "same-site", "cross-site"),
        Set.of("navigate"),
        Set.of("document"),
        pages,
        next);
  }

  /** Only what a page of our own origin fetches. */
  static HttpHandler ownScriptsOnly(Pages pages, HttpHandler next) {
    return new FetchGuard(
        Set.of("same-origin"),
        Set.of("cors", "same-origin", "no-cors"),
        Set.of("empty"),
        pages,
        next);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    boolean expected =
        isAmong(exchange, SITE, sites)
            && isAmong(exchange, MODE, modes)
            && isAmong(exchange, DEST, destinations)
            && header(exchange, PURPOSE).isEmpty()
            && header(exchange, OLD_PURPOSE).isEmpty()
            && header(exchange, ORIGIN).isEmpty();
    if (expected) {
      next.handleRequest(exchange);
    } else {
      pages.show(exchange, 403, Page.of("guarded"));
    }
  }

  private static boolean isAmong(HttpServerExchange exchange, HttpString name, Set<String> values) {
    return header(exchange, name).map(values::contains).orElse(true);
  }

  private static Optional<String> header(HttpServerExchange exchange, HttpString name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }
}
