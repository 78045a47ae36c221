package dev.ownhand.net;

import dev.ownhand.base.Limits;
import dev.ownhand.base.Origin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.SocketFactory;
import okhttp3.Dns;

/**
 * Strangers' addresses by OkHttp: no cookies, no cache, no credentials, no referrer.
 *
 * <p>Refused is whatever is not https at its usual port, and whatever leads to this computer, into a
 * private network or to no public server, directly, by its name or by a redirect. Redirects are followed
 * inside one registrable domain. Everything together takes at most {@link Limits#PROOF_TIME}.
 *
 * <p>Where somebody allowed an origin, that one may be http, at any port and anywhere.
 */
public final class OkHttpPublicWeb implements PublicWeb, AutoCloseable {
  private final PublicClients clients;
  private final InstantSource clock;
  private final Duration time;

  /** Not virtual: a name server that does not answer holds the thread that asked it. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("public-web-", 1).factory());

  /** Of origins that are allowed, the predicate is asked at each step. */
  public OkHttpPublicWeb(InstantSource clock, Predicate<Origin> allowed) {
    this(
        new PublicClients(Dns.SYSTEM, SocketFactory.getDefault(), allowed),
        clock,
        Limits.PROOF_TIME);
  }

  OkHttpPublicWeb(PublicClients clients, InstantSource clock, Duration time) {
    this.clients = clients;
    this.clock = clock;
    this.time = time;
  }

  @Override
  public PublicReply get(Inquiry inquiry) {
    var visit = new PublicVisit(clients, clock, inquiry);
    Future<PublicReply> reply = threads.submit(visit);
    try {
      return reply.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return new PublicReply.Unreachable(Reply.Cause.TIMED_OUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PublicReply.Unreachable(Reply.Cause.INTERRUPTED);
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
