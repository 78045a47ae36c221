package dev.ownhand.server;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.SignIn;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.texts.Texts;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The server on 127.0.0.1 and ::1, and nowhere else. */
public final class LocalServer implements AutoCloseable {
  private static final String IPV4 = "127.0.0.1";
  private static final String IPV6 = "::1";
  private static final int MOST_HEAD_BYTES = 256 * 1024;
  private static final int MOST_BODY_BYTES = 1024;
  private static final int MOST_PARAMETERS = 32;
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int HEAD_MILLIS = 10_000;

  /** What came of starting it. */
  public sealed interface Start {
    /** It listens. */
    record Listening(LocalServer server) implements Start {}

    /** Somebody else has the port. */
    record PortBusy(int port) implements Start {}
  }

  private final Undertow undertow;
  private final int port;

  private LocalServer(Undertow undertow, int port) {
    this.undertow = undertow;
    this.port = port;
  }

  /** Starts it. */
  public static Start start(
      int port, SignIn signIn, Household household, Texts texts, Entropy entropy) {
    if (isTaken(port, IPV4) || (hasIpv6() && isTaken(port, IPV6))) {
      return new Start.PortBusy(port);
    }
    var pages = new Pages(texts, entropy);
    var auth = new AuthHandler(signIn, household, pages, entropy);
    Undertow.Builder builder =
        Undertow.builder()
            .addHttpListener(port, IPV4)
            .setIoThreads(1)
            .setWorkerThreads(2)
            .setBufferSize(BUFFER_BYTES)
            .setDirectBuffers(false)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MOST_HEAD_BYTES)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) MOST_BODY_BYTES)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, HEAD_MILLIS)
            .setHandler(Routes.guarded(port, auth, pages));
    if (hasIpv6()) {
      builder.addHttpListener(port, IPV6);
    }
    Undertow undertow = builder.build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      if (e.getCause() instanceof BindException) {
        return new Start.PortBusy(port);
      }
      throw e;
    }
    return new Start.Listening(new LocalServer(undertow, port));
  }

  /** Whether a listener is there, also one that would let us share the port without saying so. */
  public static boolean isTaken(int port) {
    return isTaken(port, IPV4) || (hasIpv6() && isTaken(port, IPV6));
  }

  private static boolean isTaken(int port, String host) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean hasIpv6() {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(IPV6, 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
