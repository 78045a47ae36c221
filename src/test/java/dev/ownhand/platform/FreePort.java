package dev.ownhand.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * A port of this computer that nobody uses, for whoever has to know it before listening. From a range of which the
 * system gives none to connections and to those who take any: several tests run at once.
 */
public final class FreePort {
  private static final int FIRST = 11_000;
  private static final int BEHIND_LAST = 18_000;

  private FreePort() {}

  public static int find() throws IOException {
    while (true) {
      int port = RandomGenerator.getDefault().nextInt(FIRST, BEHIND_LAST);
      try (var free = new ServerSocket()) {
        free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        return port;
      } catch (BindException e) {
        // Somebody has it.
      }
    }
  }
}
