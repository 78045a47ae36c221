package dev.ownhand.platform;

import java.io.IOException;
import java.lang.System.Logger;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Receives messages at a Unix domain socket, a line each, and answers each with a line. */
final class LinkListener implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LinkListener.class.getName());
  private static final int MOST_CLIENTS = 16;

  /** A client that finds no place in the queue takes us for dead, so it is long. */
  private static final int QUEUE = 1000;

  private final LinkPlace place;
  private final ServerSocketChannel socket;
  private final Function<String, HandOver.Answer> answer;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free = new Semaphore(MOST_CLIENTS);

  private LinkListener(
      LinkPlace place, ServerSocketChannel socket, Function<String, HandOver.Answer> answer) {
    this.place = place;
    this.socket = socket;
    this.answer = answer;
  }

  static LinkListener open(LinkPlace place, Function<String, HandOver.Answer> answer)
      throws IOException {
    ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      Path path = place.renew();
      socket.bind(UnixDomainSocketAddress.of(path), QUEUE);
      OwnerOnly.restrict(path);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    var listener = new LinkListener(place, socket, answer);
    listener.threads.execute(listener::receive);
    return listener;
  }

  private void receive() {
    try {
      while (true) {
        free.acquire();
        SocketChannel client = socket.accept();
        threads.execute(() -> converse(client));
      }
    } catch (IOException | InterruptedException | RejectedExecutionException e) {
      if (!threads.isShutdown()) {
        LOG.log(Logger.Level.WARNING, "no more links are received", e);
      }
    }
  }

  private void converse(SocketChannel client) {
    try (var line = new LineConnection(client)) {
      HandOver.Answer given =
          line.read(SingleInstance.MESSAGE_BYTES)
              .map(answer)
              .orElseGet(() -> new HandOver.Refused(HandOver.NOT_UNDERSTOOD));
      line.write(
          switch (given) {
            case HandOver.Delivered ignored -> SingleInstance.DELIVERED;
            case HandOver.Refused refused ->
                SingleInstance.REFUSED + refused.reason().replace('\n', ' ');
          });
    } catch (IOException e) {
      LOG.log(Logger.Level.DEBUG, "a client went, or was too slow");
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      socket.close();
      place.clear();
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "the socket could not be removed", e);
    }
  }
}
