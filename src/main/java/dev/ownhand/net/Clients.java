package dev.ownhand.net;

import dev.ownhand.base.Origin;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * OkHttp as everything here uses it: no cookies, no cache, no credentials, no redirects of its own. The
 * system's proxy is used for other computers, never for this one. Times are limited by whoever waits.
 */
final class Clients implements AutoCloseable {
  private static final Duration KEPT_ALIVE = Duration.ofSeconds(30);
  private static final int KEPT_CONNECTIONS = 4;

  private final OkHttpClient elsewhere;
  private final OkHttpClient here;

  /**
   * Clients of which none tries one address of a host for longer than this.
   *
   * @param connecting zero for no limit
   */
  Clients(Dns names, Duration connecting) {
    elsewhere =
        new OkHttpClient.Builder()
            .dns(new GuardedDns(names))
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(connecting)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .connectionPool(
                new ConnectionPool(KEPT_CONNECTIONS, KEPT_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
            .build();
    here = elsewhere.newBuilder().proxy(Proxy.NO_PROXY).build();
  }

  /** The one that leads there. */
  OkHttpClient to(Origin origin) {
    return origin.isLoopback() ? here : elsewhere;
  }

  /** Ends what is under way and closes all connections. */
  @Override
  public void close() {
    elsewhere.dispatcher().cancelAll();
    elsewhere.dispatcher().executorService().shutdown();
    elsewhere.connectionPool().evictAll();
  }
}
