package dev.ownhand.gaia;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.net.Body;
import dev.ownhand.net.Cargo;
import dev.ownhand.net.Exchange;
import dev.ownhand.net.Head;
import dev.ownhand.net.Message;
import dev.ownhand.net.Patience;
import dev.ownhand.net.Reply;
import dev.ownhand.net.Sink;
import dev.ownhand.net.Wire;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Speaks to hubs: what they answer is bounded, and judged by its status. */
final class HubLine {
  private static final Duration IDLE = Duration.ofSeconds(60);

  /** For answers that are short. */
  private static final Patience BRIEF = new Patience(IDLE, Optional.of(Duration.ofMinutes(2)));

  /** For sending files of any size: what is answered is short. */
  private static final Patience SENDING =
      new Patience(IDLE, Optional.empty(), Optional.of(Duration.ofMinutes(2)));

  /** For files that come. */
  private static final Patience LONG = new Patience(IDLE, Optional.of(Duration.ofMinutes(30)));

  private static final int MOST_JSON_BYTES = 1024 * 1024;
  private static final int MOST_SAID_CHARS = 300;
  private static final int TRIES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final Wire wire;
  private final InstantSource clock;
  private final Entropy entropy;
  private final Pause pause;

  HubLine(Wire wire, InstantSource clock, Entropy entropy, Pause pause) {
    this.wire = wire;
    this.clock = clock;
    this.entropy = entropy;
    this.pause = pause;
  }

  /** An answer that was good, with its short body. */
  record Answer(Head head, Body body) {
    Optional<JsonValue.Obj> json() {
      return Json.read(body.bytes()) instanceof JsonReading.Read(JsonValue.Obj object)
          ? Optional.of(object)
          : Optional.empty();
    }
  }

  InstantSource clock() {
    return clock;
  }

  Entropy entropy() {
    return entropy;
  }

  /** What a hub says of itself; asked once. */
  HubReply<HubInfo> info(WebAddress hub) {
    return WebAddress.parse(hub + "/hub_info")
        .map(address -> ask(new Message(Message.Method.GET, address, Map.of(), Optional.empty(), BRIEF), 0))
        .<HubReply<HubInfo>>map(
            reply ->
                switch (reply) {
                  case HubReply.Done<Answer>(Answer answer) ->
                      HubInfo.read(answer.body().bytes(), hub.origin())
                          .<HubReply<HubInfo>>map(HubReply.Done::new)
                          .orElseGet(() -> failed(new HubTrouble.NotWell(0)));
                  case HubReply.Failed<Answer>(HubTrouble trouble) -> failed(trouble);
                })
        .orElseGet(() -> failed(new HubTrouble.NotWell(0)));
  }

  /** A message that only asks, or says little. */
  static Message brief(Message.Method method, WebAddress address, Map<String, String> headers) {
    return new Message(method, address, headers, Optional.empty(), BRIEF);
  }

  /** A message with a short body. */
  static Message brief(WebAddress address, Map<String, String> headers, Cargo cargo) {
    return new Message(Message.Method.POST, address, headers, Optional.of(cargo), BRIEF);
  }

  /** A message with a file. */
  static Message carrying(WebAddress address, Map<String, String> headers, Cargo cargo) {
    return new Message(Message.Method.POST, address, headers, Optional.of(cargo), SENDING);
  }

  /** A message that asks for a file. */
  static Message fetching(WebAddress address, Map<String, String> headers) {
    return new Message(Message.Method.GET, address, headers, Optional.empty(), LONG);
  }

  /**
   * Asks for something short.
   *
   * @param mostFileBytes the size to name if the hub says that a file is too large
   */
  HubReply<Answer> ask(Message message, long mostFileBytes) {
    var body = new ByteArrayOutputStream();
    return judged(
        wire.send(message, _ -> new Sink.Intake(body, MOST_JSON_BYTES)), body, mostFileBytes);
  }

  /** Asks for a file of at most so many bytes; its body goes to a sink, every other one does not. */
  HubReply<Answer> fetch(Message message, OutputStream out, long most) {
    var body = new ByteArrayOutputStream();
    return judged(
        wire.send(
            message,
            head ->
                head.status() == 200
                    ? new Sink.Intake(out, most)
                    : new Sink.Intake(body, MOST_JSON_BYTES)),
        body,
        0);
  }

  private static HubReply<Answer> judged(
      Exchange exchange, ByteArrayOutputStream body, long mostFileBytes) {
    return switch (exchange) {
      case Exchange.Answered(Head head, long _) -> {
        var answer = new Answer(head, Body.of(body.toByteArray()));
        yield head.status() / 100 == 2
            ? new HubReply.Done<>(answer)
            : failed(trouble(answer, mostFileBytes));
      }
      case Exchange.Unreachable(Reply.Cause cause) ->
          failed(
              cause == Reply.Cause.INTERRUPTED
                  ? new HubTrouble.Cancelled()
                  : new HubTrouble.Unreachable());
      case Exchange.TooLong _ -> failed(new HubTrouble.NotWell(0));
      case Exchange.CargoFailed _ -> failed(new HubTrouble.DiskFailed());
      case Exchange.SinkFailed _ -> failed(new HubTrouble.DiskFailed());
    };
  }

  private static HubTrouble trouble(Answer answer, long mostFileBytes) {
    int status = answer.head().status();
    return switch (status) {
      case 401, 402 -> new HubTrouble.NotAllowed(said(answer));
      case 403 ->
          answer.json().flatMap(json -> json.text("error")).equals(Optional.of("BadPathError"))
              ? new HubTrouble.NameRefused()
              : new HubTrouble.NotAllowed(said(answer));
      case 404 -> new HubTrouble.Missing();
      case 409 -> new HubTrouble.Busy();
      case 412 -> new HubTrouble.Changed();
      case 413 -> new HubTrouble.TooLarge(mostFileBytes);
      case 507 -> new HubTrouble.Full();
      default -> new HubTrouble.NotWell(status);
    };
  }

  private static String said(Answer answer) {
    String message = answer.json().flatMap(json -> json.text("message")).orElse("");
    return message.substring(0, Math.min(message.length(), MOST_SAID_CHARS));
  }

  /** Tries until it is done, or trying again would not help, or it was tried often enough. */
  <T> HubReply<T> persistently(Supplier<HubReply<T>> once) {
    return persistently(once, () -> true);
  }

  /** Tries like that as long as it can be begun anew. */
  <T> HubReply<T> persistently(Supplier<HubReply<T>> once, BooleanSupplier again) {
    for (int tried = 1; ; tried++) {
      HubReply<T> reply = once.get();
      if (!(reply instanceof HubReply.Failed<T>(HubTrouble trouble))
          || !mayPass(trouble)
          || tried == TRIES
          || !again.getAsBoolean()) {
        return reply;
      }
      try {
        pause.pass(pauseAfter(tried));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return failed(new HubTrouble.Cancelled());
      }
    }
  }

  /** Whether a hub may do in a moment what it does not do now. */
  static boolean mayPass(HubTrouble trouble) {
    return switch (trouble) {
      case HubTrouble.Unreachable _, HubTrouble.Busy _ -> true;
      case HubTrouble.NotWell(int status) -> status >= 500;
      case HubTrouble.Missing _,
          HubTrouble.Changed _,
          HubTrouble.TooLarge _,
          HubTrouble.NotAllowed _,
          HubTrouble.NameRefused _,
          HubTrouble.Full _,
          HubTrouble.DiskFailed _,
          HubTrouble.Spoiled _,
          HubTrouble.Cancelled _ ->
          false;
    };
  }

  /** Four times as long each time, and up to half of that more, so that not all come back together. */
  private Duration pauseAfter(int tried) {
    Duration least = FIRST_PAUSE.multipliedBy(1L << (2 * (tried - 1)));
    return least.plus(least.multipliedBy(entropy.bytes(1)[0] & 0xff).dividedBy(512));
  }

  static <T> HubReply<T> failed(HubTrouble trouble) {
    return new HubReply.Failed<>(trouble);
  }
}
