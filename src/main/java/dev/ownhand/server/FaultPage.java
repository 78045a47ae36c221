package dev.ownhand.server;

import io.undertow.server.DefaultResponseListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** The boundary where a bug becomes a page and a line in the log, without what it was about. */
final class FaultPage implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(FaultPage.class.getName());

  private final Pages pages;
  private final HttpHandler next;

  FaultPage(Pages pages, HttpHandler next) {
    this.pages = pages;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange.addDefaultResponseListener(
        failed -> {
          Throwable cause = failed.getAttachment(DefaultResponseListener.EXCEPTION);
          if (failed.isResponseStarted() || cause == null) {
            return false;
          }
          return shown(failed, cause);
        });
    try {
      next.handleRequest(exchange);
    } catch (Exception e) {
      shown(exchange, e);
    }
  }

  private boolean shown(HttpServerExchange exchange, Throwable cause) {
    LOG.log(System.Logger.Level.ERROR, "a request to " + exchange.getRequestPath() + " failed", cause);
    pages.show(exchange, 500, Page.of("fault"));
    return true;
  }
}
