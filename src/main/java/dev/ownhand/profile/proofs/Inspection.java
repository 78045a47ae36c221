package dev.ownhand.profile.proofs;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Printable;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Digests;
import dev.ownhand.net.Body;
import dev.ownhand.net.Inquiry;
import dev.ownhand.net.Media;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.Reply;
import dev.ownhand.net.TxtReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One check under way: it fetches for services, and knows what each failure means. */
public final class Inspection {
  private static final int NAME_CHARS = 80;

  private final PoliteWeb web;
  private final InstantSource clock;
  private final Endpoints endpoints;
  private final ProofStatement statement;

  Inspection(
      PoliteWeb web, InstantSource clock, Endpoints endpoints, ProofStatement statement) {
    this.web = web;
    this.clock = clock;
    this.endpoints = endpoints;
    this.statement = statement;
  }

  Endpoints endpoints() {
    return endpoints;
  }

  /** The answer as a JSON object, if it comes to one. */
  ProofCheck object(
      Optional<WebAddress> address, BiFunction<Page, JsonValue.Obj, ProofCheck> then) {
    return json(
        address,
        (page, value) ->
            value instanceof JsonValue.Obj object ? then.apply(page, object) : page.shapeChanged());
  }

  /** The answer as JSON, if it comes to that. */
  ProofCheck json(Optional<WebAddress> address, BiFunction<Page, JsonValue, ProofCheck> then) {
    return json(address, Media.JSON, then);
  }

  ProofCheck json(
      Optional<WebAddress> address, Media media, BiFunction<Page, JsonValue, ProofCheck> then) {
    return page(
        address,
        media,
        page ->
            Json.read(page.text()) instanceof JsonReading.Read(JsonValue value)
                ? then.apply(page, value)
                : page.shapeChanged());
  }

  /** The answer, if it comes to one. */
  ProofCheck page(Optional<WebAddress> address, Media media, Function<Page, ProofCheck> then) {
    return address
        .map(found -> fetch(found, media, then))
        .orElseGet(() -> unsupported(ProofCheck.Why.PROOF_ADDRESS));
  }

  private ProofCheck fetch(WebAddress address, Media media, Function<Page, ProofCheck> then) {
    return switch (web.get(new Inquiry(address, media))) {
      case PoliteWeb.Asked.Now(PublicReply reply) ->
          judge(reply, Evidence.none(clock.instant()).withSource(address.toString()), then);
      case PoliteWeb.Asked.NotBefore(Instant moment) ->
          cannot(
              new Obstacle.TooManyRequests(moment),
              Evidence.none(clock.instant()).withSource(address.toString()));
    };
  }

  private ProofCheck judge(
      PublicReply reply, Evidence evidence, Function<Page, ProofCheck> then) {
    return switch (reply) {
      case PublicReply.Answered answer -> answered(answer, evidence, then);
      case PublicReply.Refused(_, PublicReply.Why why) ->
          cannot(new Obstacle.RefusedTarget(why), evidence);
      case PublicReply.TooLarge(int limit) -> cannot(new Obstacle.TooLarge(limit), evidence);
      case PublicReply.Unreachable unreachable ->
          cannot(obstacle(unreachable.cause()), evidence);
    };
  }

  private static Obstacle obstacle(Reply.Cause cause) {
    return switch (cause) {
      case TIMED_OUT -> new Obstacle.TimedOut();
      case INTERRUPTED -> new Obstacle.Interrupted();
      case NOT_SECURE, NO_ADDRESS, REFUSED, TLS, BROKEN -> new Obstacle.NoNetwork(cause);
    };
  }

  private ProofCheck answered(
      PublicReply.Answered answer, Evidence bare, Function<Page, ProofCheck> then) {
    Evidence evidence = bare.withHash(hash(answer.body().bytes()));
    Optional<Duration> rest = PoliteWeb.restAfter(answer);
    if (rest.isPresent()) {
      Instant notBefore = evidence.at().plus(rest.get());
      return cannot(new Obstacle.TooManyRequests(notBefore), evidence);
    }
    int status = answer.status();
    return switch (status) {
      case 200 -> then.apply(new Page(answer.body(), answer.finalAddress(), statement, evidence));
      case 404, 410 -> new ProofCheck.NotFound(evidence);
      case 401, 403 -> cannot(new Obstacle.LoginWanted(status), evidence);
      default -> cannot(new Obstacle.ServiceTrouble(status), evidence);
    };
  }

  private static ProofCheck cannot(Obstacle obstacle, Evidence evidence) {
    return new ProofCheck.CannotCheck(obstacle, evidence);
  }

  /** What the texts come to that name servers know of a domain. */
  ProofCheck texts(String domain) {
    TxtReply reply = web.texts(domain);
    Evidence evidence = Evidence.none(clock.instant()).withSource("dns:" + domain);
    return switch (reply) {
      case TxtReply.Found(List<String> texts) -> {
        Body body = Body.of(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
        WebAddress address = WebAddress.parse("https://" + domain).orElseThrow();
        yield new Page(body, address, statement, evidence.withHash(hash(body.bytes()))).judge(texts);
      }
      case TxtReply.NoSuchName() -> new ProofCheck.NotFound(evidence);
      case TxtReply.NoAnswer() ->
          cannot(
              Thread.currentThread().isInterrupted()
                  ? new Obstacle.Interrupted()
                  : new Obstacle.NoNetwork(Reply.Cause.NO_ADDRESS),
              evidence);
      case TxtReply.TimedOut() -> cannot(new Obstacle.TimedOut(), evidence);
    };
  }

  /** Nobody needs to be asked: the proof itself names another account. */
  ProofCheck wrongOwner(String other) {
    return new ProofCheck.WrongOwner(
        Evidence.none(clock.instant()).withFound(Printable.line(other, NAME_CHARS)));
  }

  /** Nobody needs to be asked: there is nothing to ask for. */
  ProofCheck unsupported(ProofCheck.Why why) {
    return new ProofCheck.Unsupported(why, Evidence.none(clock.instant()));
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.sha256(bytes));
  }
}
