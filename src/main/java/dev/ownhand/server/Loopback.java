package dev.ownhand.server;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.xnio.Options;

/** A listener on 127.0.0.1 and ::1, and nowhere else. */
public final class Loopback implements AutoCloseable {
  private static final String IPV4 = "127.0.0.1";
  private static final String IPV6 = "::1";
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int HEAD_MILLIS = 10_000;
  private static final int MOST_CONNECTIONS = 256;

  /** What came of asking for a port. */
  public sealed interface Binding {
    /** It is ours. */
    record Bound(Loopback loopback) implements Binding {}

    /** Somebody else has it. */
    record Taken(int port) implements Binding {}
  }

  private final Undertow undertow;

  private Loopback(Undertow undertow) {
    this.undertow = undertow;
  }

  /** A server with little memory and few threads, that waits not for ever for the head of a request. */
  public static Undertow.Builder modest() {
    return Undertow.builder()
        .setIoThreads(1)
        .setWorkerThreads(2)
        .setBufferSize(BUFFER_BYTES)
        .setDirectBuffers(false)
        // Further ones wait in the queue: heads that never end would else take all memory.
        .setSocketOption(Options.CONNECTION_HIGH_WATER, MOST_CONNECTIONS)
        .setSocketOption(Options.CONNECTION_LOW_WATER, MOST_CONNECTIONS * 3 / 4)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, HEAD_MILLIS);
  }

  /** Starts a server at a port. */
  public static Binding bind(int port, Undertow.Builder builder) {
    if (isTaken(port)) {
      return new Binding.Taken(port);
    }
    builder.addHttpListener(port, IPV4);
    if (hasIpv6()) {
      builder.addHttpListener(port, IPV6);
    }
    Undertow undertow = builder.build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      if (e.getCause() instanceof BindException) {
        return new Binding.Taken(port);
      }
      throw e;
    }
    return new Binding.Bound(new Loopback(undertow));
  }

  /** Whether a listener is there, also one that would let us share the port without saying so. */
  static boolean isTaken(int port) {
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

  /** The names by which browsers ask for us at a port. */
  public static Set<String> names(int port) {
    // Browsers leave the usual port of http away.
    String suffix = port == 80 ? "" : ":" + port;
    return Set.of("localhost" + suffix, "127.0.0.1" + suffix, "[::1]" + suffix);
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
