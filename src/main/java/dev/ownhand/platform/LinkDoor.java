package dev.ownhand.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A second way to the running instance, for the launcher, which is a script and knows no Unix sockets: a
 * port of this computer alone. Any program and any web page can knock there, so each side says first what
 * stands in {@code link.door}, which only the person's own programs can read: the guest the question, the
 * host then the answer. To everybody else the door is closed without a word.
 */
final class LinkDoor {
  private static final String FILE = "link.door";
  private static final int SECRET_BYTES = 32;

  /** In hexadecimal digits. */
  static final int SECRET_CHARS = 2 * SECRET_BYTES;

  private LinkDoor() {}

  /** Opens it, for as long as the listener is. */
  static LinkListener open(
      Path home, IntFunction<byte[]> randomness, Function<Message, HandOver.Answer> answer)
      throws IOException {
    String question = secret(randomness);
    String reply = secret(randomness);
    ServerSocketChannel socket = ServerSocketChannel.open();
    try {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), LinkListener.QUEUE);
      int port = ((InetSocketAddress) socket.getLocalAddress()).getPort();
      write(
          home.resolve(FILE),
          ProcessHandle.current().pid() + " " + port + " " + question + " " + reply + "\n");
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return LinkListener.at(
        socket,
        (_, line) -> {
          Optional<String> asked = line.read(SECRET_CHARS);
          boolean isGuest = asked.isPresent() && isSame(asked.get(), question);
          if (isGuest) {
            line.write(reply);
          }
          return isGuest;
        },
        answer,
        () -> clear(home));
  }

  /** Takes away what an instance that is gone may have left. */
  static void clear(Path home) throws IOException {
    Files.deleteIfExists(home.resolve(FILE));
  }

  /** Whether a launcher could make use of it. */
  static boolean isOfUse() {
    return Files.exists(Path.of("/proc/self"));
  }

  private static String secret(IntFunction<byte[]> randomness) {
    return HexFormat.of().formatHex(randomness.apply(SECRET_BYTES));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Whoever reads it finds all of it, or none. */
  private static void write(Path file, String content) throws IOException {
    Path fresh = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel = OwnerOnly.open(fresh)) {
      channel.write(StandardCharsets.US_ASCII.encode(content));
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
