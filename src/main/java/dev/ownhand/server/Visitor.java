package dev.ownhand.server;

import dev.ownhand.crypto.Entropy;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows a web browser again by a cookie of random digits, good until the browser is closed. Sent
 * along with top-level navigations only, never with what other sites embed.
 */
final class Visitor {
  private static final String NAME = "ownhand-visitor";
  private static final Pattern VALUE = Pattern.compile("[0-9a-f]{64}");
  private static final int BYTES = 32;

  private Visitor() {}

  static Optional<String> known(HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getRequestCookie(NAME))
        .map(Cookie::getValue)
        .filter(value -> VALUE.matcher(value).matches());
  }

  static String knownOrNew(HttpServerExchange exchange, Entropy entropy) {
    return known(exchange)
        .orElseGet(
            () -> {
              String value = HexFormat.of().formatHex(entropy.bytes(BYTES));
              exchange.setResponseCookie(
                  new CookieImpl(NAME, value)
                      .setPath(Routes.AUTH)
                      .setHttpOnly(true)
                      .setSameSite(true)
                      .setSameSiteMode("Lax"));
              return value;
            });
  }
}
