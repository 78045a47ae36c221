package dev.ownhand.net;

import dev.ownhand.base.WebAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * The web by OkHttp: no cookies, no cache, no credentials, no referrer.
 *
 * <p>Plain http goes to this computer alone. Redirects are followed inside one origin. The system's
 * proxy is used for other computers, never for this one.
 */
public final class OkHttpWeb implements Web, AutoCloseable {
  private final Clients clients;

  /** Not virtual: a name server that does not answer holds the thread that asked it. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("web-", 1).factory());

  public OkHttpWeb() {
    this(Dns.SYSTEM);
  }

  OkHttpWeb(Dns names) {
    // The time of a whole fetch is limited by get.
    clients = new Clients(names, Duration.ZERO);
  }

  @Override
  public Reply get(WebAddress address, Fetch limits) {
    if (!address.origin().isSecure()) {
      return new Reply.Unreachable(Reply.Cause.NOT_SECURE);
    }
    var visit = new Visit(clients.to(address.origin()), address, limits);
    Future<Reply> reply = threads.submit(visit);
    try {
      return reply.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return new Reply.Unreachable(Reply.Cause.TIMED_OUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Unreachable(Reply.Cause.INTERRUPTED);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a fetch failed in an unforeseen way", e.getCause());
    } finally {
      visit.end();
    }
  }

  /** Ends what is under way and closes all connections. */
  @Override
  public void close() {
    clients.close();
    threads.shutdownNow();
  }
}
