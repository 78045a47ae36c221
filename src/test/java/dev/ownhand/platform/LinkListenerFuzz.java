package dev.ownhand.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Any bytes at the door where later processes hand their link over. */
public final class LinkListenerFuzz implements FuzzTarget {
  private static final Path HOME = home();

  /** Listens as long as the process lives. */
  private static Path home() {
    try {
      Path home = Files.createTempDirectory("link");
      LinkListener.open(LinkPlace.of(home), message -> new HandOver.Refused(message.line()));
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of("4711 blockstack:a.b.c\n", "- window\n", "0 x\n", "one\ntwo\n", "no end", "\n", "\u20ac\n")
        .map(line -> line.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] said) throws IOException {
    String answer = answer(said);
    assertTrue(answer.startsWith(SingleInstance.REFUSED) && answer.endsWith("\n"), answer);
    assertEquals(answer.length() - 1, answer.indexOf('\n'), answer);
    String line = new String(said, UTF_8);
    boolean isOneLine =
        line.indexOf('\n') == line.length() - 1
            && !line.isEmpty()
            && Arrays.equals(said, line.getBytes(UTF_8));
    boolean isMessage = isOneLine && line.matches("(?s)(-|[1-9][0-9]{0,9}) .*");
    String expected = isMessage ? line : HandOver.NOT_UNDERSTOOD + "\n";
    assertEquals(SingleInstance.REFUSED + expected, answer);
  }

  private static String answer(byte[] said) throws IOException {
    Path socket = LinkPlace.of(HOME).current().orElseThrow();
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      ByteBuffer bytes = ByteBuffer.wrap(said);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.shutdownOutput();
      return new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
    }
  }
}
