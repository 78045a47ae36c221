package dev.ownhand.profile.proofs;

import dev.ownhand.base.Origin;
import dev.ownhand.gaia.Pause;
import dev.ownhand.net.Inquiry;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.PublicWeb;
import dev.ownhand.net.Reply;
import dev.ownhand.net.TxtRecords;
import dev.ownhand.net.TxtReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The web and name servers, never asked for much at once: four questions altogether, two of one host and
 * one of it in a second. A host that wants to be left alone is left alone.
 */
final class PoliteWeb {
  private static final int AT_ONCE = 4;
  private static final int OF_ONE_HOST = 2;
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

  private final PublicWeb web;
  private final TxtRecords names;
  private final InstantSource clock;
  private final Pause pause;
  private final Semaphore all = new Semaphore(AT_ONCE, true);
  private final Map<Origin, Host> hosts = new ConcurrentHashMap<>();

  PoliteWeb(PublicWeb web, TxtRecords names, InstantSource clock, Pause pause) {
    this.web = web;
    this.names = names;
    this.clock = clock;
    this.pause = pause;
  }

  /** What came of asking. */
  sealed interface Asked {
    /** It was asked. */
    record Now(PublicReply reply) implements Asked {}

    /** It was not asked, and will not be before that moment. */
    record NotBefore(Instant moment) implements Asked {}
  }

  /** Waits for its turn, then fetches. */
  Asked get(Inquiry inquiry) {
    Host host = hosts.computeIfAbsent(inquiry.address().origin(), _ -> new Host());
    try {
      return host.get(inquiry);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Asked.Now(new PublicReply.Unreachable(Reply.Cause.INTERRUPTED));
    }
  }

  /** Waits for its turn, then looks texts up. */
  TxtReply texts(String domain) {
    try {
      all.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TxtReply.NoAnswer();
    }
    try {
      return names.lookup(domain);
    } finally {
      all.release();
    }
  }

  /** How long whoever gave such an answer wants to be left alone. */
  static Optional<Duration> restAfter(PublicReply.Answered answer) {
    return switch (answer.status()) {
      case 429 -> Optional.of(answer.retryAfter().orElse(LONG_ENOUGH));
      case 403, 503 -> answer.retryAfter();
      default -> Optional.empty();
    };
  }

  /** One host, and when it is asked. */
  private final class Host {
    private final Semaphore atOnce = new Semaphore(OF_ONE_HOST, true);
    private Instant next = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    Asked get(Inquiry inquiry) throws InterruptedException {
      atOnce.acquire();
      try {
        all.acquire();
        try {
          return inTurn(inquiry);
        } finally {
          all.release();
        }
      } finally {
        atOnce.release();
      }
    }

    private Asked inTurn(Inquiry inquiry) throws InterruptedException {
      if (isLeftAlone()) {
        return new Asked.NotBefore(moment());
      }
      Duration wait = reserve();
      if (wait.isPositive()) {
        pause.pass(wait);
      }
      if (isLeftAlone()) {
        return new Asked.NotBefore(moment());
      }
      PublicReply reply = web.get(inquiry);
      if (reply instanceof PublicReply.Answered answer) {
        restAfter(answer).ifPresent(this::leaveAlone);
      }
      return new Asked.Now(reply);
    }

    private synchronized Duration reserve() {
      Instant now = clock.instant();
      Instant turn = next.isAfter(now) ? next : now;
      next = turn.plus(BETWEEN);
      return Duration.between(now, turn);
    }

    private synchronized boolean isLeftAlone() {
      return notBefore.isAfter(clock.instant());
    }

    private synchronized Instant moment() {
      return notBefore;
    }

    private synchronized void leaveAlone(Duration time) {
      notBefore = clock.instant().plus(time);
    }
  }
}
