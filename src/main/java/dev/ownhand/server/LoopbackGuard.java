package dev.ownhand.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Set;

/**
 * Lets in only who asks for us by our own name. A site whose name was made to point here (DNS
 * rebinding) asks by its own.
 */
final class LoopbackGuard implements HttpHandler {
  private final Set<String> hosts;
  private final Pages pages;
  private final HttpHandler next;

  LoopbackGuard(int port, Pages pages, HttpHandler next) {
    this.hosts = Loopback.names(port);
    this.pages = pages;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    var asked = exchange.getRequestHeaders().get(Headers.HOST);
    if (asked != null && asked.size() == 1 && hosts.contains(asked.getFirst())) {
      next.handleRequest(exchange);
    } else {
      pages.show(exchange, 403, Page.of("guarded"));
    }
  }
}
