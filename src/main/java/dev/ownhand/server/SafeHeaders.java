package dev.ownhand.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** What every answer carries: kept nowhere, framed by nobody, telling nobody where one came from. */
final class SafeHeaders implements HttpHandler {
  static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");

  private final HttpHandler next;

  SafeHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(new HttpString("Referrer-Policy"), "no-referrer");
    headers.put(new HttpString("X-Content-Type-Options"), "nosniff");
    headers.put(new HttpString("X-Frame-Options"), "DENY");
    headers.put(new HttpString("Cross-Origin-Opener-Policy"), "same-origin");
    headers.put(new HttpString("Cross-Origin-Resource-Policy"), "same-origin");
    headers.put(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
    next.handleRequest(exchange);
  }
}
