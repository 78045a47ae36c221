package dev.ownhand.server;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.Visit;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/** Server-sent events: one word, how the visit stands, at once and whenever it is another. */
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
    new ServerSentEventHandler(
            (connection, lastEventId) -> connected(visit, connection, exchange))
        .handleRequest(exchange);
  }

  private void connected(
      Visit visit, ServerSentEventConnection connection, HttpServerExchange exchange) {
    connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
    var teller = new Teller(visit, connection);
    Runnable unfollow = visit.follow(teller);
    connection.addCloseTask(closed -> unfollow.run());
    teller.run();
    if (exchange.getConnection() instanceof AbstractServerConnection open) {
      // Who only writes learns late that nobody reads any more. The request itself has been read: what
      // the server put before the socket for that knows no end of it.
      ConduitStreamSourceChannel source = open.getChannel().getSourceChannel();
      source.setConduit(open.getOriginalSourceConduit());
      source
          .getReadSetter()
          .set(
              channel -> {
                if (hasEnded(channel)) {
                  unfollow.run();
                  IoUtils.safeClose(open);
                }
              });
      source.resumeReads();
    }
  }

  private static boolean hasEnded(StreamSourceChannel source) {
    try {
      // Nothing is awaited: whoever speaks out of turn is not listened to, either.
      return source.read(ByteBuffer.allocate(1)) != 0;
    } catch (IOException e) {
      return true;
    }
  }

  /** Tells how the visit stands, unless that was the last word. */
  private final class Teller implements Runnable {
    private final Visit visit;
    private final ServerSentEventConnection connection;
    private String last = "";

    Teller(Visit visit, ServerSentEventConnection connection) {
      this.visit = visit;
      this.connection = connection;
    }

    @Override
    public synchronized void run() {
      String word = VisitStanding.of(visit, condition.get()).word();
      if (!word.equals(last)) {
        last = word;
        connection.send(word);
      }
    }
  }
}
