package dev.ownhand.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.base.FuzzTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Any bytes at the door where every program and web page can knock. */
public final class LinkDoorFuzz implements FuzzTarget {
  private static final String[] DOOR = door();

  /** Open as long as the process lives. */
  private static String[] door() {
    try {
      Path home = Files.createTempDirectory("door");
      LinkDoor.open(home, byte[]::new, message -> new HandOver.Refused(message.line()));
      return Files.readString(home.resolve("link.door")).strip().split(" ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "0".repeat(65) + "\n", "\n", "")
        .map(line -> line.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] said) throws IOException {
    String line = new String(said, UTF_8);
    if (!line.startsWith(DOOR[2] + "\n")) {
      assertEquals("", answer(said));
    }
  }

  private static String answer(byte[] said) throws IOException {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(DOOR[1]));
    var answer = ByteBuffer.allocate(10_000);
    try (var channel = SocketChannel.open(address)) {
      ByteBuffer bytes = ByteBuffer.wrap(said);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.shutdownOutput();
      while (channel.read(answer) >= 0) {
        // It may go on.
      }
    } catch (IOException e) {
      // It hung up with something still unread.
    }
    return UTF_8.decode(answer.flip()).toString();
  }
}
