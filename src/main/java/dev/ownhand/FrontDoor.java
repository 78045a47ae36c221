package dev.ownhand;

import dev.ownhand.auth.ApprovalDesk;
import dev.ownhand.auth.SignIn;
import dev.ownhand.auth.Visit;
import dev.ownhand.program.Program.Entrance;
import dev.ownhand.server.LocalServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The local entrance: one sign-in behind one port, and the desks that every request is put on. */
final class FrontDoor implements AutoCloseable {
  private final List<ApprovalDesk> desks = new CopyOnWriteArrayList<>();
  private final SignIn signIn;
  private final BiFunction<Integer, SignIn, LocalServer.Start> start;
  private @Nullable LocalServer server;

  /**
   * Closed at first.
   *
   * @param signIn makes the sign-in that asks at the desks
   * @param start starts a server for it at a port
   */
  FrontDoor(
      Function<ApprovalDesk, SignIn> signIn,
      BiFunction<Integer, SignIn, LocalServer.Start> start) {
    this.signIn = signIn.apply(this::putOnDesks);
    this.start = start;
  }

  private void putOnDesks(Visit visit) {
    desks.forEach(desk -> desk.arrived(visit));
  }

  /** Opens it if it is closed, and adds a desk, which gets what waits already. */
  synchronized Entrance open(int port, ApprovalDesk desk) {
    if (server == null && move(port) instanceof Entrance.PortBusy busy) {
      return busy;
    }
    desks.add(desk);
    signIn.waiting().stream()
        .filter(visit -> visit.manifest().isPresent())
        .forEach(desk::arrived);
    return new Entrance.Open(signIn);
  }

  /** Opens it at another port, and only then gives the old one up. */
  synchronized Entrance move(int port) {
    return switch (start.apply(port, signIn)) {
      case LocalServer.Start.PortBusy(int busy) -> new Entrance.PortBusy(busy);
      case LocalServer.Start.Listening(LocalServer fresh) -> {
        if (server != null) {
          server.close();
        }
        server = fresh;
        yield new Entrance.Open(signIn);
      }
    };
  }

  /** Whether requests are taken in. */
  synchronized boolean isOpen() {
    return server != null;
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
    }
    signIn.close();
  }
}
