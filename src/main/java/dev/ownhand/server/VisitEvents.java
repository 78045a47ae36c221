package dev.ownhand.server;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.Visit;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Server-sent events: one word, how the visit stands, at once and after every change. */
final class VisitEvents {
  private static final int MOST_STREAMS = 64;
  private static final long KEEP_ALIVE_MILLIS = 20_000;

  private final Supplier<Household.Condition> condition;
  private final Semaphore places = new Semaphore(MOST_STREAMS);

  VisitEvents(Supplier<Household.Condition> condition) {
    this.condition = condition;
  }

  void follow(Visit visit, HttpServerExchange exchange) throws Exception {
    if (!places.tryAcquire()) {
      exchange.setStatusCode(503).endExchange();
      return;
    }
    // Also when the other side is gone before the first word.
    exchange.addExchangeCompleteListener(
        (completed, next) -> {
          places.release();
          next.proceed();
        });
    new ServerSentEventHandler((connection, lastEventId) -> connected(visit, connection))
        .handleRequest(exchange);
  }

  private void connected(Visit visit, ServerSentEventConnection connection) {
    connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
    Runnable tell = () -> connection.send(VisitStanding.of(visit, condition.get()).word());
    Runnable unfollow = visit.onChange(tell);
    connection.addCloseTask(closed -> unfollow.run());
    tell.run();
  }
}
