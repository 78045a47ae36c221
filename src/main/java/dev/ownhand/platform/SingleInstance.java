package dev.ownhand.platform;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;

/** One process at a time works in a data folder; those started later hand their message to it. */
public final class SingleInstance {
  /** Longest text of a message, in bytes of UTF-8. */
  public static final int MESSAGE_BYTES = 80 * 1024;

  static final String DELIVERED = "delivered";
  static final String REFUSED = "refused ";
  private static final int ANSWER_BYTES = 4 * 1024;

  static final int LINE_BYTES = Message.HEAD_BYTES + MESSAGE_BYTES;

  private SingleInstance() {}

  /**
   * Claims a data folder, making it if needed. The kernel frees it when the process ends.
   *
   * @param randomness so many unpredictable bytes
   */
  public static Claim claim(Path home, IntFunction<byte[]> randomness) {
    try {
      OwnerOnly.createFolder(home);
    } catch (IOException e) {
      return new Claim.Unusable(Claim.Obstacle.FOLDER);
    }
    try {
      return Instance.claim(home.toRealPath(), randomness);
    } catch (IOException e) {
      return new Claim.Unusable(Claim.Obstacle.LOCK);
    }
  }

  /** Hands a message to the instance that runs in a data folder, and waits for its answer. */
  public static HandOver handOver(Path home, Message message) {
    if (message.text().getBytes(StandardCharsets.UTF_8).length > MESSAGE_BYTES) {
      return new HandOver.Refused(HandOver.TOO_LONG);
    }
    if (message.text().indexOf('\n') >= 0) {
      return new HandOver.Refused(HandOver.NOT_ONE_LINE);
    }
    Optional<Path> socket = LinkPlace.of(home).current();
    return socket.isPresent() ? handOverTo(socket.get(), message) : new HandOver.NobodyThere();
  }

  private static HandOver handOverTo(Path socket, Message message) {
    try (var line = new LineConnection(SocketChannel.open(StandardProtocolFamily.UNIX))) {
      if (!line.connect(UnixDomainSocketAddress.of(socket))) {
        return new HandOver.NobodyThere();
      }
      line.write(message.line());
      return line.read(ANSWER_BYTES)
          .map(SingleInstance::answer)
          .orElseGet(() -> new HandOver.Refused(HandOver.NO_ANSWER));
    } catch (IOException e) {
      return new HandOver.Refused(HandOver.NO_ANSWER);
    } catch (UnsupportedOperationException e) {
      return new HandOver.NobodyThere();
    }
  }

  private static HandOver.Answer answer(String line) {
    if (line.equals(DELIVERED)) {
      return new HandOver.Delivered();
    }
    return new HandOver.Refused(
        line.startsWith(REFUSED) ? line.substring(REFUSED.length()) : HandOver.NOT_UNDERSTOOD);
  }
}
