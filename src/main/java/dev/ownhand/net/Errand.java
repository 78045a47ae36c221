package dev.ownhand.net;

import dev.ownhand.base.Limits;
import dev.ownhand.base.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** One exchange: the message, and for what only reads, those it is redirected to. */
final class Errand implements Callable<Exchange> {
  private static final int BLOCK = 16 * 1024;

  private final OkHttpClient client;
  private final Message message;
  private final Sink sink;
  private final long begun = System.nanoTime();
  private volatile long lastSign = begun;

  /** When all of the cargo was sent. */
  private volatile Optional<Long> sent = Optional.empty();

  private @Nullable Call call;
  private boolean ended;

  Errand(OkHttpClient client, Message message, Sink sink) {
    this.client = client;
    this.message = message;
    this.sink = sink;
  }

  @Override
  public Exchange call() {
    try {
      return follow();
    } catch (CargoFailure e) {
      return new Exchange.CargoFailed();
    } catch (SinkFailure e) {
      return new Exchange.SinkFailed();
    } catch (IOException e) {
      return new Exchange.Unreachable(Visit.cause(e));
    }
  }

  /** How long it may still be waited for, if nothing moves meanwhile. */
  long nanosLeft() {
    long now = System.nanoTime();
    long idle = message.patience().idle().toNanos() - (now - lastSign);
    long all =
        message.patience().total().map(total -> total.toNanos() - (now - begun)).orElse(idle);
    long answer =
        message
            .patience()
            .answer()
            .flatMap(limit -> sent.map(since -> limit.toNanos() - (now - since)))
            .orElse(idle);
    return Math.min(idle, Math.min(all, answer));
  }

  /** Breaks off what is under way; begins nothing more, and writes nothing more. */
  synchronized void end() {
    ended = true;
    if (call != null) {
      call.cancel();
    }
  }

  private Exchange follow() throws IOException {
    WebAddress address = message.address();
    for (int redirects = 0; ; redirects++) {
      try (Response response = begin(address).execute()) {
        lastSign = System.nanoTime();
        Optional<WebAddress> target = target(response);
        if (target.isEmpty() || redirects == Limits.REDIRECTS) {
          return answer(response);
        }
        address = target.get();
      }
    }
  }

  /** Where to go on, if that is allowed. */
  private Optional<WebAddress> target(Response response) {
    String location = response.header("Location");
    if (!message.method().onlyReads() || !response.isRedirect() || location == null) {
      return Optional.empty();
    }
    HttpUrl resolved = response.request().url().resolve(location);
    return Optional.ofNullable(resolved)
        .flatMap(url -> WebAddress.parse(url.toString()))
        .filter(found -> found.origin().equals(message.address().origin()));
  }

  private synchronized Call begin(WebAddress address) throws IOException {
    if (ended) {
      throw new InterruptedIOException("the exchange was ended");
    }
    var request =
        new Request.Builder()
            .url(Visit.url(address))
            .method(message.method().name(), body())
            .header("User-Agent", "Ownhand")
            // As a page of some site would ask (W3C Fetch Metadata).
            .header("Sec-Fetch-Site", "cross-site")
            .header("Sec-Fetch-Mode", "cors")
            .header("Sec-Fetch-Dest", "empty")
            .header("Accept", Media.ANY.header())
            // Lengths are what they say, and nothing unpacks to more.
            .header("Accept-Encoding", "identity");
    message.headers().forEach(request::header);
    Call next = client.newCall(request.build());
    call = next;
    return next;
  }

  /** What changes something has a body, be it empty: OkHttp would ask again by itself otherwise. */
  private @Nullable RequestBody body() {
    return message.method().onlyReads() ? null : new CargoBody(message.cargo().orElseGet(Nothing::new));
  }

  private Exchange answer(Response response) throws IOException {
    Head head = head(response);
    Sink.Intake intake = sink.take(head);
    if (message.method() == Message.Method.HEAD) {
      return new Exchange.Answered(head, 0);
    }
    if (head.header("Content-Encoding").filter(coding -> !coding.equalsIgnoreCase("identity")).isPresent()) {
      throw new IOException("a coding that was not asked for");
    }
    if (response.body().contentLength() > intake.most()) {
      return tooLong(intake);
    }
    InputStream body = response.body().byteStream();
    byte[] block = new byte[BLOCK];
    long received = 0;
    for (int count = body.read(block); count >= 0; count = body.read(block)) {
      lastSign = System.nanoTime();
      received += count;
      if (received > intake.most()) {
        return tooLong(intake);
      }
      deliver(intake.out(), block, count);
    }
    return new Exchange.Answered(head, received);
  }

  private Exchange tooLong(Sink.Intake intake) {
    end();
    return new Exchange.TooLong(intake.most());
  }

  private synchronized void deliver(OutputStream out, byte[] block, int count) throws IOException {
    if (ended) {
      throw new InterruptedIOException("the exchange was ended");
    }
    try {
      out.write(block, 0, count);
    } catch (IOException e) {
      throw new SinkFailure(e);
    }
  }

  private static Head head(Response response) {
    var headers = new HashMap<String, String>();
    response
        .headers()
        .forEach(
            header -> headers.putIfAbsent(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
    return new Head(response.code(), headers);
  }

  /** The cargo on its way. It goes once: whether to try again is not for OkHttp to decide. */
  private final class CargoBody extends RequestBody {
    private final Cargo cargo;

    CargoBody(Cargo cargo) {
      this.cargo = cargo;
    }

    @Override
    public @Nullable MediaType contentType() {
      return null;
    }

    @Override
    public long contentLength() {
      return cargo.length();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink out) throws IOException {
      byte[] block = new byte[BLOCK];
      long left = cargo.length();
      try (InputStream content = opened()) {
        while (left > 0) {
          int count = read(content, block, (int) Math.min(block.length, left));
          left -= count;
          if (count < 0 || (left == 0 && read(content, new byte[1], 1) >= 0)) {
            throw new CargoFailure(new IOException("not of the length it said"));
          }
          out.write(block, 0, count);
          lastSign = System.nanoTime();
          cargo.sent(cargo.length() - left);
        }
      }
      sent = Optional.of(System.nanoTime());
    }

    private InputStream opened() throws CargoFailure {
      try {
        return cargo.open();
      } catch (IOException e) {
        throw new CargoFailure(e);
      }
    }

    private static int read(InputStream content, byte[] block, int most) throws CargoFailure {
      try {
        return content.read(block, 0, most);
      } catch (IOException e) {
        throw new CargoFailure(e);
      }
    }
  }

  /** No body at all. */
  private record Nothing() implements Cargo {
    @Override
    public long length() {
      return 0;
    }

    @Override
    public InputStream open() {
      return InputStream.nullInputStream();
    }
  }

  /** What was to be sent could not be read. */
  private static final class CargoFailure extends IOException {
    private static final long serialVersionUID = 1;

    CargoFailure(IOException cause) {
      super(cause);
    }
  }

  /** What came could not be written. */
  private static final class SinkFailure extends IOException {
    private static final long serialVersionUID = 1;

    SinkFailure(IOException cause) {
      super(cause);
    }
  }
}
