package dev.ownhand.net;

import dev.ownhand.base.Origin;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp as it meets strangers: no cookies, no cache, no credentials, no redirects of its own. Times are
 * limited by whoever waits.
 */
final class PublicClients implements AutoCloseable {
  private static final Duration KEPT_ALIVE = Duration.ofSeconds(30);
  private static final int KEPT_CONNECTIONS = 4;

  private final Predicate<Origin> allowed;
  private final Dns judged;
  private final OkHttpClient strangers;
  private final OkHttpClient friends;
  private final OkHttpClient here;

  PublicClients(Dns names, SocketFactory sockets, Predicate<Origin> allowed) {
    this.allowed = allowed;
    judged = new PublicDns(names);
    strangers =
        new OkHttpClient.Builder()
            .dns(judged)
            .socketFactory(sockets)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .connectionPool(
                new ConnectionPool(KEPT_CONNECTIONS, KEPT_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
            .build();
    friends = strangers.newBuilder().dns(names).build();
    here = friends.newBuilder().proxy(Proxy.NO_PROXY).build();
  }

  /** Whether somebody said that this may be fetched from, whatever it is. */
  boolean isAllowed(Origin origin) {
    return allowed.test(origin);
  }

  /** The one that leads there. */
  OkHttpClient to(Origin origin) {
    if (!isAllowed(origin)) {
      return strangers;
    }
    return origin.isLoopback() ? here : friends;
  }

  /** A proxy looks names up by itself, so they are judged by what they mean here first. */
  void judgeBeforeProxy(Origin origin) throws IOException {
    if (!origin.isNumeric() && isProxied(origin)) {
      judged.lookup(origin.host());
    }
  }

  private boolean isProxied(Origin origin) {
    ProxySelector selector = strangers.proxySelector();
    @Nullable List<Proxy> proxies = selector.select(URI.create(origin + "/"));
    return proxies != null && proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }

  /** Ends what is under way and closes all connections. */
  @Override
  public void close() {
    strangers.dispatcher().cancelAll();
    strangers.dispatcher().executorService().shutdown();
    strangers.connectionPool().evictAll();
  }
}
