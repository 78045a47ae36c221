package dev.ownhand.platform.bus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a message bus. Everything here may take as long as whoever answers likes, so no thread
 * that somebody waits for comes here. Who is not there, or does not answer, is no mistake of ours.
 */
public final class Bus implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Bus.class.getName());
  private static final Path SYSTEM_SOCKET = Path.of("/run/dbus/system_bus_socket");

  private final DBusConnection connection;

  private Bus(DBusConnection connection) {
    this.connection = connection;
  }

  /** Connects to the bus of the person's session, if there is one. */
  public static Optional<Bus> session(Map<String, String> environment, Runnable lost) {
    Optional<Path> usual =
        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
            .map(folder -> Path.of(folder, "bus"));
    return address(environment.get("DBUS_SESSION_BUS_ADDRESS"), usual)
        .flatMap(address -> open(address, lost));
  }

  /** Connects to the bus of the system, if there is one. */
  public static Optional<Bus> system(Map<String, String> environment, Runnable lost) {
    return address(environment.get("DBUS_SYSTEM_BUS_ADDRESS"), Optional.of(SYSTEM_SOCKET))
        .flatMap(address -> open(address, lost));
  }

  /** Only what leads through a file: Java knows no other sockets of this kind. */
  static Optional<String> address(@Nullable String told, Optional<Path> usual) {
    if (told == null) {
      return usual.filter(Files::exists).map(socket -> "unix:path=" + socket);
    }
    return Stream.of(told.split(";"))
        .filter(address -> address.startsWith("unix:path="))
        .findFirst();
  }

  private static Optional<Bus> open(String address, Runnable lost) {
    try {
      return Optional.of(
          new Bus(
              DBusConnectionBuilder.forAddress(address)
                  .withShared(false)
                  .withDisconnectCallback(new Loss(lost))
                  .build()));
    } catch (DBusException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "no message bus", e);
      return Optional.empty();
    }
  }

  private record Loss(Runnable lost) implements IDisconnectCallback {
    @Override
    public void disconnectOnError(IOException cause) {
      lost.run();
    }
  }

  /** The library's connection, for what is said and offered there. */
  public DBusConnection connection() {
    return connection;
  }

  /** An object of somebody's; whoever calls it minds that he may not be there. */
  public <T extends DBusInterface> T object(Subject of, Class<T> type) throws DBusException {
    return connection.getRemoteObject(of.owner(), of.path().orElse("/"), type);
  }

  /** Has a listener called with the facts of every signal. */
  public void hear(Subject subject, Consumer<List<Object>> listener) throws DBusException {
    connection.addGenericSigHandler(
        new Rule(subject, ",sender='" + subject.owner() + "'"),
        signal -> guarded(signal, () -> isFrom(signal, subject.owner()), listener));
  }

  /** Has a listener told whenever a name gets an owner, and when it has none any more. */
  public void watch(String name, Consumer<Ownership> listener) throws DBusException {
    var subject =
        new Subject(
            "org.freedesktop.DBus",
            "org.freedesktop.DBus",
            "NameOwnerChanged",
            Optional.of("/org/freedesktop/DBus"));
    connection.addGenericSigHandler(
        new Rule(subject, ",arg0='" + name + "'"),
        signal ->
            guarded(
                signal,
                () -> subject.owner().equals(signal.getSource()),
                facts -> {
                  if (facts.size() == 3 && facts.getFirst().equals(name)) {
                    listener.accept(facts.getLast().equals("") ? Ownership.NOBODY : Ownership.SOMEBODY);
                  }
                }));
  }

  /** Whether somebody has a name. */
  public enum Ownership {
    SOMEBODY,
    NOBODY
  }

  /** Whether somebody has this name now. */
  public Ownership owner(String name) {
    try {
      return connection.getDBusOwnerName(name).isEmpty() ? Ownership.NOBODY : Ownership.SOMEBODY;
    } catch (RuntimeException _) {
      return Ownership.NOBODY;
    }
  }

  /** A signal can be sent to us alone, past every rule, by anybody. */
  private boolean isFrom(DBusSignal signal, String owner) {
    try {
      return connection.getDBusOwnerName(owner).equals(signal.getSource());
    } catch (RuntimeException _) {
      return false;
    }
  }

  private static void guarded(
      DBusSignal signal, BooleanSupplier isGenuine, Consumer<List<Object>> listener) {
    try {
      if (isGenuine.getAsBoolean()) {
        listener.accept(List.of(signal.getParameters()));
      }
    } catch (DBusException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "a signal was not understood", e);
    }
  }

  /** Wakes us for nothing else. */
  private static final class Rule extends DBusMatchRule {
    private final String more;

    Rule(Subject subject, String more) {
      super("signal", subject.type(), subject.member(), subject.path().orElse(null));
      this.more = more;
    }

    @Override
    public String toString() {
      return super.toString() + more;
    }
  }

  /** Does not wait for whoever is still being answered. */
  @Override
  public void close() {
    Thread.ofPlatform().daemon().name("bus closing").start(connection::disconnect);
  }
}
