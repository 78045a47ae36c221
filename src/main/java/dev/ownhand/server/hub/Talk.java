package dev.ownhand.server.hub;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.gaia.hub.HubRefusal;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.xnio.IoUtils;

/** One request and its answer, in the hands of a thread that may wait. */
final class Talk {
  private static final String JSON = "application/json";

  private final HttpServerExchange exchange;
  private final Patience patience;
  private final Inflow body;
  private final boolean hesitant;

  Talk(HttpServerExchange exchange, Patience patience) {
    this.exchange = exchange;
    this.patience = patience;
    hesitant = exchange.getRequestHeaders().contains(Headers.EXPECT);
    body = new Inflow(exchange, patience);
  }

  Inflow body() {
    return body;
  }

  Optional<String> header(HttpString name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  OptionalLong announcedLength() {
    long length = exchange.getRequestContentLength();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /** Sets a header of the answer. */
  void tell(HttpString name, String value) {
    exchange.getResponseHeaders().put(name, value);
  }

  void refuse(HubRefusal refusal) throws IOException {
    var message = JsonValue.Obj.empty().with("message", refusal.message());
    json(
        refusal.status(),
        refusal.error().map(error -> message.with("error", error)).orElse(message));
  }

  void json(int status, JsonValue value) throws IOException {
    answer(status, JSON, Json.write(value));
  }

  void text(int status, String text) throws IOException {
    answer(status, "text/plain; charset=utf-8", text);
  }

  private void answer(int status, String type, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    tell(Headers.CONTENT_TYPE, type);
    tell(Headers.CONTENT_LENGTH, Integer.toString(utf8.length));
    try (Outflow flow = begin(status)) {
      if (sendsBody()) {
        flow.write(utf8);
      }
    }
  }

  /** Whether more than the head of the answer is wanted. */
  boolean sendsBody() {
    return !exchange.getRequestMethod().equalToString("HEAD");
  }

  /** Begins an answer, whose headers are complete. */
  Outflow begin(int status) {
    if (hesitant && !body.hasBegun()) {
      // Who waits for leave to send is not given it any more.
      exchange.setPersistent(false);
    }
    exchange.setStatusCode(status);
    return new Outflow(exchange, patience);
  }

  boolean hasBegun() {
    return exchange.isResponseStarted();
  }

  /** Nothing more is said; who did not send all, or does not listen, is cut off. */
  void end() {
    boolean whole = exchange.isResponseComplete() && (!hesitant || body.hasBegun()) && body.drains();
    if (whole) {
      exchange.endExchange();
    } else {
      IoUtils.safeClose(exchange.getConnection());
    }
  }
}
