package dev.ownhand.net;

import dev.ownhand.base.WebAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * The web by OkHttp: no cookies, no cache, no credentials, no referrer.
 *
 * <p>Plain http goes to this computer alone. Redirects are followed inside one origin. The system's
 * proxy is used for other computers, never for this one.
 */
public final class OkHttpWeb implements Web, AutoCloseable {
  private static final Duration KEPT_ALIVE = Duration.ofSeconds(30);
  private static final int KEPT_CONNECTIONS = 4;

  private final OkHttpClient elsewhere;
  private final OkHttpClient here;

  /** Not virtual: a name server that does not answer holds the thread that asked it. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("web-", 1).factory());

  public OkHttpWeb() {
    this(Dns.SYSTEM);
  }

  OkHttpWeb(Dns names) {
    elsewhere =
        new OkHttpClient.Builder()
            .dns(new GuardedDns(names))
            .followRedirects(false)
            .followSslRedirects(false)
            // The time of a whole fetch is limited by get.
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .connectionPool(
                new ConnectionPool(KEPT_CONNECTIONS, KEPT_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
            .build();
    here = elsewhere.newBuilder().proxy(Proxy.NO_PROXY).build();
  }

  @Override
  public Reply get(WebAddress address, Fetch limits) {
    boolean isHere = address.origin().isLoopback();
    if (!isHere && !address.origin().isSecure()) {
      return new Reply.Unreachable(Reply.Cause.NOT_SECURE);
    }
    var visit = new Visit(isHere ? here : elsewhere, address, limits);
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
    elsewhere.dispatcher().cancelAll();
    elsewhere.dispatcher().executorService().shutdown();
    threads.shutdownNow();
    elsewhere.connectionPool().evictAll();
  }
}
