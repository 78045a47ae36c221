package dev.ownhand.server.hub;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.xnio.channels.StreamSourceChannel;

/**
 * The body of a request, read by a thread that may wait. Undertow's own stream opens a selector for
 * every thread that waits, which would be one for every request here.
 */
final class Inflow extends InputStream {
  private final HttpServerExchange exchange;
  private final StreamSourceChannel channel;
  private final Patience patience;
  private Wait wait;
  private boolean begun;
  private boolean ended;

  Inflow(HttpServerExchange exchange, Patience patience) {
    this.exchange = exchange;
    this.patience = patience;
    channel = exchange.getRequestChannel();
    wait = new Wait(patience.idle(), patience.whole());
    channel
        .getReadSetter()
        .set(
            source -> {
              source.suspendReads();
              wait.over();
            });
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    begun = true;
    ByteBuffer buffer = ByteBuffer.wrap(into, offset, length);
    while (!ended) {
      int count = channel.read(buffer);
      if (count > 0) {
        return count;
      }
      if (count < 0) {
        ended = true;
      } else {
        wait.await(channel::resumeReads, channel::suspendReads);
      }
    }
    return -1;
  }

  /** From now on it has to be there within so long. */
  void within(Duration time) {
    wait = new Wait(time, time);
  }

  /** Whether any of it was asked for. */
  boolean hasBegun() {
    return begun;
  }

  /** Reads on without keeping anything, so that a peer that is still sending gets to read our answer. */
  boolean drains() {
    if (ended) {
      return true;
    }
    wait = new Wait(patience.farewell(), patience.farewell());
    try {
      long end = System.nanoTime() + patience.farewell().toNanos();
      byte[] sink = new byte[8192];
      while (read(sink, 0, sink.length) >= 0) {
        if (System.nanoTime() > end) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return exchange.isRequestComplete();
    }
  }
}
