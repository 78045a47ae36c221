package dev.ownhand.net;

import dev.ownhand.base.Limits;
import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.net.PublicReply.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One fetch from a stranger's address, and from those it is redirected to. */
final class PublicVisit implements Callable<PublicReply> {
  private static final int HTTPS_PORT = 443;

  private final PublicClients clients;
  private final InstantSource clock;
  private final Inquiry inquiry;
  private @Nullable Call call;
  private boolean ended;

  PublicVisit(PublicClients clients, InstantSource clock, Inquiry inquiry) {
    this.clients = clients;
    this.clock = clock;
    this.inquiry = inquiry;
  }

  @Override
  public PublicReply call() {
    WebAddress address = inquiry.address();
    try {
      for (int redirects = 0; ; redirects++) {
        Optional<Why> fault = fault(address.origin());
        if (fault.isPresent()) {
          return new PublicReply.Refused(address.origin(), fault.get());
        }
        try (Response response = begin(address).execute()) {
          String location = response.header("Location");
          if (!response.isRedirect() || location == null) {
            return answer(response, address);
          }
          // OkHttp is lenient here, but what it makes of it is judged like any other address.
          Optional<WebAddress> target =
              Optional.ofNullable(response.request().url().resolve(location))
                  .flatMap(url -> WebAddress.parse(url.toString()));
          Optional<PublicReply> end = end(address, target, redirects);
          if (end.isPresent()) {
            return end.get();
          }
          address = target.orElseThrow();
        }
      }
    } catch (IOException e) {
      Origin at = address.origin();
      return notPublic(e)
          .<PublicReply>map(why -> new PublicReply.Refused(at, why))
          .orElseGet(() -> new PublicReply.Unreachable(Visit.cause(e)));
    }
  }

  /** Breaks off what is under way; begins nothing more. */
  synchronized void end() {
    ended = true;
    if (call != null) {
      call.cancel();
    }
  }

  private static Optional<PublicReply> end(
      WebAddress from, Optional<WebAddress> target, int redirects) {
    if (target.isEmpty()) {
      return Optional.of(new PublicReply.Refused(from.origin(), Why.NO_WEB_ADDRESS));
    }
    Origin to = target.get().origin();
    if (!isOneSite(from, target.get())) {
      return Optional.of(new PublicReply.Refused(to, Why.OTHER_SITE));
    }
    return redirects == Limits.REDIRECTS
        ? Optional.of(new PublicReply.Refused(to, Why.TOO_MANY_REDIRECTS))
        : Optional.empty();
  }

  /** Whether one owner has both, by the list of public suffixes. */
  private static boolean isOneSite(WebAddress one, WebAddress other) {
    return one.origin().host().equals(other.origin().host())
        || (registered(one).isPresent() && registered(one).equals(registered(other)));
  }

  private static Optional<String> registered(WebAddress address) {
    return Optional.ofNullable(HttpUrl.parse(address.toString()))
        .flatMap(url -> Optional.ofNullable(url.topPrivateDomain()));
  }

  private Optional<Why> fault(Origin origin) throws IOException {
    if (clients.isAllowed(origin)) {
      return Optional.empty();
    }
    String host = origin.host().replaceFirst("\\.$", "");
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return Optional.of(Why.THIS_COMPUTER);
    }
    if (origin.isNumeric()) {
      Optional<Why> fault =
          PublicAddresses.fault(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
      if (fault.isPresent()) {
        return fault;
      }
    }
    if (!origin.scheme().equals("https")) {
      return Optional.of(Why.NOT_HTTPS);
    }
    if (origin.port() != HTTPS_PORT) {
      return Optional.of(Why.PORT);
    }
    clients.judgeBeforeProxy(origin);
    return Optional.empty();
  }

  private static Optional<Why> notPublic(Throwable failure) {
    return Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
        .filter(PublicDns.NotPublicException.class::isInstance)
        .map(each -> ((PublicDns.NotPublicException) each).why())
        .findFirst();
  }

  private synchronized Call begin(WebAddress address) throws IOException {
    if (ended) {
      throw new InterruptedIOException("the fetch was ended");
    }
    Call next =
        clients
            .to(address.origin())
            .newCall(
                new Request.Builder()
                    .url(Visit.url(address))
                    .header("User-Agent", "Ownhand")
                    .header("Accept", inquiry.accept().header())
                    .build());
    call = next;
    return next;
  }

  private PublicReply answer(Response response, WebAddress address) throws IOException {
    byte[] bytes = response.body().byteStream().readNBytes(inquiry.maxBytes() + 1);
    if (bytes.length > inquiry.maxBytes()) {
      end();
      return new PublicReply.TooLarge(inquiry.maxBytes());
    }
    return new PublicReply.Answered(
        response.code(),
        Optional.ofNullable(response.header("Content-Type")),
        Body.of(bytes),
        address,
        RetryAfter.of(response.headers(), clock.instant()));
  }
}
