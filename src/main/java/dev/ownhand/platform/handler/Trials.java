package dev.ownhand.platform.handler;

import dev.ownhand.platform.OperatingSystem;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/**
 * Tries out whether the system brings links to us: opens one that nobody can guess, the system's way, and
 * waits for the hand-over to bring it back.
 */
public final class Trials {
  /** How long a link may be on its way. */
  public static final Duration LIMIT = Duration.ofSeconds(10);

  private static final String LINK = LinkHandler.SCHEMES.getFirst() + ":ownhand-test-";
  private static final int NONCE_BYTES = 16;

  private static final int MOST_OF_OTHERS = 64;

  private final IntFunction<byte[]> randomness;
  private final Opener opener;
  private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

  /**
   * None is under way.
   *
   * @param randomness so many unpredictable bytes
   */
  public Trials(IntFunction<byte[]> randomness, Opener opener) {
    this.randomness = randomness;
    this.opener = opener;
  }

  /** What came of one. */
  public sealed interface Outcome {
    /** The link came back. */
    record Came(Duration took) implements Outcome {}

    /** It did not in time. */
    record Lost() implements Outcome {}

    /** There is no program that opens links. */
    record NotOpened() implements Outcome {}

    /** It was given up before. */
    record Cancelled() implements Outcome {}
  }

  /** Opens a link the system's way; whether the system took it. */
  @FunctionalInterface
  public interface Opener {
    boolean open(String link);
  }

  /** One trial, until it is closed. */
  public final class Trial implements AutoCloseable {
    private final String link;
    private final CompletableFuture<Void> arrival = new CompletableFuture<>();

    private Trial(String link) {
      this.link = link;
      awaited.put(link, arrival);
    }

    /** What is to come back. */
    public String link() {
      return link;
    }

    /** Opens the link and waits for it. */
    public Outcome run(Duration limit) {
      long start = System.nanoTime();
      if (!open()) {
        return arrival.isDone() ? outcome(start, limit) : new Outcome.NotOpened();
      }
      return outcome(start, limit);
    }

    /** Opens the link the system's way; whether that took it. */
    public boolean open() {
      return opener.open(link);
    }

    private Outcome outcome(long start, Duration limit) {
      try {
        arrival.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        return new Outcome.Came(Duration.ofNanos(System.nanoTime() - start));
      } catch (TimeoutException e) {
        return new Outcome.Lost();
      } catch (ExecutionException e) {
        return new Outcome.Cancelled();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Outcome.Cancelled();
      }
    }

    /** Whoever waits for it waits no longer. May be called from any thread. */
    public void cancel() {
      arrival.completeExceptionally(new IllegalStateException("cancelled"));
    }

    @Override
    public void close() {
      awaited.remove(link);
    }
  }

  /** Begins one, with a link of its own. */
  public Trial begin() {
    return new Trial(LINK + HexFormat.of().formatHex(randomness.apply(NONCE_BYTES)));
  }

  /** Whether a text is the link of a trial, ours or somebody else's, and so no request to sign in. */
  public static boolean isTrial(String text) {
    return text.strip().regionMatches(true, 0, LINK, 0, LINK.length());
  }

  /** Waits for a link that another process opens, for a little longer than that process does. */
  public void await(String link) {
    if (isTrial(link) && awaited.size() < MOST_OF_OTHERS) {
      awaited.putIfAbsent(link, new CompletableFuture<>());
      CompletableFuture.delayedExecutor(LIMIT.toSeconds() * 2, TimeUnit.SECONDS)
          .execute(() -> awaited.remove(link));
    }
  }

  /** Whether a link that was waited for has come. */
  public boolean hasArrived(String link) {
    return Optional.ofNullable(awaited.get(link)).map(CompletableFuture::isDone).orElse(false);
  }

  /** A link has come; whether somebody waited for this very one. */
  public boolean arrived(String link) {
    return Optional.ofNullable(awaited.get(link.strip()))
        .map(arrival -> arrival.complete(null))
        .orElse(false);
  }

  /** The system's way to open links. No shell is involved. */
  public static Opener opener(OperatingSystem system) {
    return link -> {
      try {
        Process process =
            new ProcessBuilder(command(system, link))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return !process.waitFor(LIMIT) || process.exitValue() == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  static List<String> command(OperatingSystem system, String link) {
    return switch (system) {
      case LINUX -> List.of("xdg-open", link);
      case MAC -> List.of("open", link);
      case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", link);
    };
  }
}
