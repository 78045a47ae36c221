package dev.ownhand.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One end of a short talk in lines of UTF-8, which is closed when its time is up. */
final class LineConnection implements AutoCloseable {
  private static final long SECONDS = 2;

  private final SocketChannel channel;
  private final CompletableFuture<Void> alarm;

  LineConnection(SocketChannel channel) {
    this.channel = channel;
    alarm =
        CompletableFuture.runAsync(
            () -> hangUp(channel), CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS));
  }

  /** Whether there is another end. */
  boolean connect(UnixDomainSocketAddress address) {
    try {
      return channel.connect(address);
    } catch (IOException e) {
      return false;
    }
  }

  void write(String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** The line that comes, or empty if it is longer, not one line, or not UTF-8. */
  Optional<String> read(int maxBytes) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(maxBytes + 1);
    while (bytes.hasRemaining() && channel.read(bytes) > 0) {
      int last = bytes.position() - 1;
      if (bytes.get(last) == '\n') {
        return text(bytes.flip().limit(last)).filter(line -> line.indexOf('\n') < 0);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(ByteBuffer utf8) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(utf8).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void hangUp(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a socket could not be closed", e);
    }
  }

  @Override
  public void close() {
    alarm.cancel(false);
    hangUp(channel);
  }
}
