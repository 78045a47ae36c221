package dev.ownhand.net;

import dev.ownhand.base.Limits;
import dev.ownhand.base.WebAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One fetch: the first request and those it is redirected to. */
final class Visit implements Callable<Reply> {
  private final OkHttpClient client;
  private final WebAddress first;
  private final Fetch limits;
  private @Nullable Call call;
  private boolean ended;

  Visit(OkHttpClient client, WebAddress first, Fetch limits) {
    this.client = client;
    this.first = first;
    this.limits = limits;
  }

  @Override
  public Reply call() {
    try {
      return follow(first);
    } catch (IOException e) {
      return new Reply.Unreachable(cause(e));
    }
  }

  /** Breaks off what is under way; begins nothing more. */
  synchronized void end() {
    ended = true;
    if (call != null) {
      call.cancel();
    }
  }

  private Reply follow(WebAddress start) throws IOException {
    WebAddress address = start;
    for (int redirects = 0; redirects <= Limits.REDIRECTS; redirects++) {
      Call current = begin(address);
      try (Response response = current.execute()) {
        String location = response.header("Location");
        if (!response.isRedirect() || location == null) {
          return answer(response, address);
        }
        // OkHttp is lenient here, but what it makes of it is judged like any other address.
        HttpUrl target = response.request().url().resolve(location);
        address =
            Optional.ofNullable(target)
                .flatMap(url -> WebAddress.parse(url.toString()))
                .orElseThrow(() -> new IOException("a redirect to no usable address"));
      }
      if (!address.origin().equals(start.origin())) {
        return new Reply.LeftOrigin(address.origin());
      }
    }
    return new Reply.TooManyRedirects();
  }

  private Reply answer(Response response, WebAddress address) throws IOException {
    byte[] bytes = response.body().byteStream().readNBytes(limits.maxBytes() + 1);
    if (bytes.length > limits.maxBytes()) {
      end();
      return new Reply.TooLarge(limits.maxBytes());
    }
    Optional<String> contentType = Optional.ofNullable(response.header("Content-Type"));
    return new Reply.Answered(response.code(), contentType, Body.of(bytes), address);
  }

  private synchronized Call begin(WebAddress address) throws IOException {
    if (ended) {
      throw new InterruptedIOException("the fetch was ended");
    }
    Call next =
        client.newCall(
            new Request.Builder()
                .url(url(address))
                .header("User-Agent", "Ownhand")
                // So that a service can tell this from what its own pages fetch (W3C Fetch Metadata).
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "no-cors")
                .header("Sec-Fetch-Dest", "empty")
                .header("Accept", limits.accept().header())
                .build());
    call = next;
    return next;
  }

  /** The address in OkHttp's reading, which must agree with ours about whom it leads to. */
  static HttpUrl url(WebAddress address) throws IOException {
    HttpUrl url = HttpUrl.parse(address.toString());
    boolean isSame =
        url != null
            && WebAddress.parse(url.toString())
                .filter(read -> read.origin().equals(address.origin()))
                .isPresent();
    if (url == null || !isSame) {
      throw new IOException("an address that is read in two ways");
    }
    if (address.origin().isNumeric()
        && !address.origin().isLoopback()
        && GuardedDns.isNoWebSite(InetAddress.ofLiteral(url.host()))) {
      throw new UnknownHostException("no address of another computer");
    }
    return url;
  }

  /** Where a host has several addresses: of those tried, the failure that came furthest. */
  static Reply.Cause cause(Throwable failure) {
    return Arrays.stream(failure.getSuppressed())
        .map(Visit::cause)
        .reduce(causeAlone(failure), BinaryOperator.maxBy(Comparator.naturalOrder()));
  }

  private static Reply.Cause causeAlone(Throwable failure) {
    return switch (failure) {
      case UnknownHostException ignored -> Reply.Cause.NO_ADDRESS;
      case ConnectException ignored -> Reply.Cause.REFUSED;
      case NoRouteToHostException ignored -> Reply.Cause.REFUSED;
      case SSLException ignored -> Reply.Cause.TLS;
      case InterruptedIOException ignored -> Reply.Cause.TIMED_OUT;
      default -> Reply.Cause.BROKEN;
    };
  }
}
