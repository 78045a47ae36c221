package dev.ownhand.platform;

import java.io.IOException;
import java.lang.System.Logger;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import jdk.net.ExtendedSocketOptions;

/** Receives messages at a socket, a line each, and answers each with a line. */
final class LinkListener implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LinkListener.class.getName());
  private static final int MOST_CLIENTS = 16;

  /** A client that finds no place in the queue takes us for dead, so it is long. */
  static final int QUEUE = 1000;

  /** Who may say anything at all. */
  @FunctionalInterface
  interface Threshold {
    boolean admits(SocketChannel client, LineConnection line) throws IOException;
  }

  /** What is left to do when nobody listens any more. */
  @FunctionalInterface
  interface Clearing {
    void clear() throws IOException;
  }

  private final ServerSocketChannel socket;
  private final Threshold threshold;
  private final Function<Message, HandOver.Answer> answer;
  private final Clearing clearing;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free = new Semaphore(MOST_CLIENTS);

  private LinkListener(
      ServerSocketChannel socket,
      Threshold threshold,
      Function<Message, HandOver.Answer> answer,
      Clearing clearing) {
    this.socket = socket;
    this.threshold = threshold;
    this.answer = answer;
    this.clearing = clearing;
  }

  /** At a Unix domain socket, where only the person's own processes are listened to. */
  static LinkListener open(LinkPlace place, Function<Message, HandOver.Answer> answer)
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
    return at(socket, (client, _) -> isOfOwner(client, place.home()), answer, place::clear);
  }

  /** At a socket that is bound. */
  static LinkListener at(
      ServerSocketChannel socket,
      Threshold threshold,
      Function<Message, HandOver.Answer> answer,
      Clearing clearing) {
    var listener = new LinkListener(socket, threshold, answer, clearing);
    listener.threads.execute(listener::receive);
    return listener;
  }

  /** As far as the system tells who it is; the permissions of the socket say the same. */
  private static boolean isOfOwner(SocketChannel client, Path home) throws IOException {
    return !client.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
        || client
            .getOption(ExtendedSocketOptions.SO_PEERCRED)
            .user()
            .equals(Files.getOwner(home));
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
      if (!threshold.admits(client, line)) {
        return;
      }
      HandOver.Answer given =
          line.read(SingleInstance.LINE_BYTES)
              .flatMap(Message::ofLine)
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
      clearing.clear();
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "the socket could not be removed", e);
    }
  }
}
