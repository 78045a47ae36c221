package dev.ownhand.server;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.SignIn;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.texts.Texts;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;

/** The server on 127.0.0.1 and ::1, and nowhere else. */
public final class LocalServer implements AutoCloseable {
  private static final int MOST_HEAD_BYTES = 256 * 1024;
  private static final int MOST_BODY_BYTES = 1024;
  private static final int MOST_PARAMETERS = 32;

  /** What came of starting it. */
  public sealed interface Start {
    /** It listens. */
    record Listening(LocalServer server) implements Start {}

    /** Somebody else has the port. */
    record PortBusy(int port) implements Start {}
  }

  private final Loopback loopback;
  private final int port;

  private LocalServer(Loopback loopback, int port) {
    this.loopback = loopback;
    this.port = port;
  }

  /** Starts it. */
  public static Start start(
      int port, SignIn signIn, Household household, Texts texts, Entropy entropy) {
    var pages = new Pages(texts, entropy);
    var auth = new AuthHandler(signIn, household, pages, entropy);
    Undertow.Builder builder =
        Loopback.modest()
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MOST_HEAD_BYTES)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) MOST_BODY_BYTES)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
            .setHandler(Routes.guarded(port, auth, pages));
    return switch (Loopback.bind(port, builder)) {
      case Loopback.Binding.Bound(Loopback loopback) ->
          new Start.Listening(new LocalServer(loopback, port));
      case Loopback.Binding.Taken(int taken) -> new Start.PortBusy(taken);
    };
  }

  /** Whether a listener is there, also one that would let us share the port without saying so. */
  public static boolean isTaken(int port) {
    return Loopback.isTaken(port);
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    loopback.close();
  }
}
