package dev.ownhand.server.hub;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.xnio.channels.StreamSinkChannel;

/** The body of an answer, written by a thread that may wait; closing it sends everything. */
final class Outflow extends OutputStream {
  private final StreamSinkChannel channel;
  private final Wait wait;

  Outflow(HttpServerExchange exchange, Patience patience) {
    channel = exchange.getResponseChannel();
    wait = new Wait(patience.idle(), patience.whole());
    channel
        .getWriteSetter()
        .set(
            sink -> {
              sink.suspendWrites();
              wait.over();
            });
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    write(ByteBuffer.wrap(from, offset, length));
  }

  void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) {
        await();
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.shutdownWrites();
    while (!channel.flush()) {
      await();
    }
  }

  private void await() throws IOException {
    wait.await(channel::resumeWrites, channel::suspendWrites);
  }
}
