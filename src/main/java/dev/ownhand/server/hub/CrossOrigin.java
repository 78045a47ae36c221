package dev.ownhand.server.hub;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets pages of all origins read every answer, refusals too: without it they only see that something
 * failed. What may be done is decided by tokens, never by cookies, so this gives nothing away.
 */
final class CrossOrigin implements HttpHandler {
  private static final HttpString REQUEST_HEADERS = new HttpString("Access-Control-Request-Headers");
  private static final String USUAL_HEADERS =
      "Authorization,Content-Type,If-Match,If-None-Match,x-hiro-product";
  private static final Pattern TOKENS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+(?:[ \\t]*,[ \\t]*[A-Za-z0-9!#$%&'*+.^_`|~-]+)*+");
  private static final int MOST_CHARS = 1024;

  private final HttpHandler next;

  CrossOrigin(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(new HttpString("Access-Control-Allow-Origin"), "*");
    headers.put(
        new HttpString("Access-Control-Expose-Headers"),
        "Content-Type,ETag,Content-Length,Last-Modified,Accept-Ranges,Content-Range");
    headers.put(new HttpString("Cross-Origin-Resource-Policy"), "cross-origin");
    headers.put(new HttpString("X-Content-Type-Options"), "nosniff");
    headers.put(Headers.CACHE_CONTROL, "no-store");
    next.handleRequest(exchange);
  }

  /** Answers a browser that asks before it asks (Fetch standard, CORS-preflight request). */
  static HttpHandler preflight(HttpHandler others) {
    return exchange -> {
      if (exchange.getRequestMethod().equals(Methods.OPTIONS)) {
        allow(exchange);
      } else {
        others.handleRequest(exchange);
      }
    };
  }

  private static void allow(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(new HttpString("Access-Control-Allow-Methods"), "DELETE,POST,GET,OPTIONS,HEAD");
    headers.put(new HttpString("Access-Control-Allow-Headers"), allowed(exchange));
    headers.put(new HttpString("Access-Control-Max-Age"), "86400");
    headers.put(Headers.VARY, "Access-Control-Request-Headers");
    // Asked for by browsers before Local Network Access, which asks the person and no header.
    headers.put(new HttpString("Access-Control-Allow-Private-Network"), "true");
    exchange.setStatusCode(204).endExchange();
  }

  private static String allowed(HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(REQUEST_HEADERS))
        .map(String::strip)
        .filter(asked -> asked.length() <= MOST_CHARS && TOKENS.matcher(asked).matches())
        .map(asked -> USUAL_HEADERS + "," + asked)
        .orElse(USUAL_HEADERS);
  }
}
