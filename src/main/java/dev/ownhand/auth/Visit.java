package dev.ownhand.auth;

import dev.ownhand.base.WebAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A request that came in through the local entrance and waits, or waited, for the person. Readable
 * only by the web browser that brought it.
 */
public final class Visit {
  private final String id;
  private final String visitor;
  private final String token;
  private final SignInRequest request;
  private final Instant expires;
  private final Attendance attendance;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private @Nullable AppManifest manifest;
  private @Nullable Ending ending;
  private @Nullable WebAddress answer;
  private boolean seen;

  Visit(
      String id,
      String visitor,
      String token,
      SignInRequest request,
      Instant expires,
      ScheduledExecutorService timer) {
    this.attendance = new Attendance(timer, this::tell);
    this.id = id;
    this.visitor = visitor;
    this.token = token;
    this.request = request;
    this.expires = expires;
  }

  /** An id that cannot be guessed. */
  public String id() {
    return id;
  }

  /**
   * Four digits, shown on the page and where the person decides: if they differ, the request is not the
   * one the person is looking at.
   */
  public String code() {
    return "%04d".formatted(Math.floorMod(id.hashCode(), 10_000));
  }

  /** What is asked for. */
  public SignInRequest request() {
    return request;
  }

  /** What the app says of itself, once that is known. */
  public synchronized Optional<AppManifest> manifest() {
    return Optional.ofNullable(manifest);
  }

  /** How it ended, if it has. */
  public synchronized Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  /** Where the browser is to go: to the app, with the answer if there is one. Not to be logged. */
  public synchronized WebAddress wayBack() {
    return answer == null ? request.redirect() : answer;
  }

  /** Notes that the browser is shown the ending, and tells whether that is the first time. */
  public synchronized boolean firstSight() {
    boolean first = !seen;
    seen = true;
    return first;
  }

  /** Has this called after every change, until the returned handle is run. */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The same for a page, which is there until the returned handle is run for the first time. */
  public Runnable follow(Runnable page) {
    listeners.add(page);
    attendance.opened();
    return () -> {
      if (listeners.remove(page)) {
        attendance.closed();
      }
    };
  }

  /** Whether its page is still there. An answer is possible all the same. */
  public Presence presence() {
    return attendance.presence();
  }

  /** Its page says that it is out of sight now, and follows no more until it is seen again. */
  public void steppedAside() {
    attendance.said(Presence.ASIDE);
  }

  /** Its page says that it is being left, or loaded again. */
  public void left() {
    attendance.said(Presence.GONE);
  }

  String token() {
    return token;
  }

  Instant expires() {
    return expires;
  }

  boolean belongsTo(String other) {
    return MessageDigest.isEqual(
        visitor.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  void dress(AppManifest read) {
    synchronized (this) {
      manifest = read;
    }
    tell();
  }

  /** Ends it, unless it has ended before. */
  boolean end(Ending how, @Nullable WebAddress withAnswer) {
    synchronized (this) {
      if (ending != null) {
        return false;
      }
      ending = how;
      answer = withAnswer;
    }
    tell();
    return true;
  }

  void tell() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public String toString() {
    return "Visit from " + request.app();
  }
}
