package dev.ownhand.net;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * The wire by OkHttp, under the same rules as {@link OkHttpWeb}. What reads follows redirects inside one
 * origin; what changes something follows none.
 */
public final class OkHttpWire implements Wire, AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(15);

  private final Dns names;

  /** Making them takes half a second of a young program; most of its commands send nothing. */
  private @Nullable Clients clients;

  /** Not virtual: a name server that does not answer holds the thread that asked it. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("wire-", 1).factory());

  public OkHttpWire() {
    this(Dns.SYSTEM);
  }

  OkHttpWire(Dns names) {
    this.names = names;
  }

  @Override
  public Exchange send(Message message, Sink sink) {
    if (!message.address().origin().isSecure()) {
      return new Exchange.Unreachable(Reply.Cause.NOT_SECURE);
    }
    var errand = new Errand(clients().to(message.address().origin()), message, sink);
    Future<Exchange> exchange = threads.submit(errand);
    try {
      return await(exchange, errand);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Exchange.Unreachable(Reply.Cause.INTERRUPTED);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an exchange failed in an unforeseen way", e.getCause());
    } finally {
      errand.end();
    }
  }

  private synchronized Clients clients() {
    if (clients == null) {
      clients = new Clients(names, CONNECTING);
    }
    return clients;
  }

  private static Exchange await(Future<Exchange> exchange, Errand errand)
      throws InterruptedException, ExecutionException {
    for (long left = errand.nanosLeft(); left > 0; left = errand.nanosLeft()) {
      try {
        return exchange.get(left, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        // Something may have come meanwhile, which makes it wait on.
      }
    }
    return new Exchange.Unreachable(Reply.Cause.TIMED_OUT);
  }

  /** Ends what is under way and closes all connections. */
  @Override
  public synchronized void close() {
    if (clients != null) {
      clients.close();
    }
    threads.shutdownNow();
  }
}
