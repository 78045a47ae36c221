package dev.ownhand.platform.session;

import dev.ownhand.platform.bus.Bus;
import dev.ownhand.platform.bus.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * A session on Linux. The login service tells of sleep and of locked sessions, on the bus of the system;
 * the desktops' screen savers tell of locked screens, on the bus of the session. Desktops differ in what
 * they tell; one of all is enough.
 */
final class BusSession implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(BusSession.class.getName());
  private static final String LOGIN = "org.freedesktop.login1";
  private static final String LOGIN_PATH = "/org/freedesktop/login1";

  /** Each is the name of the service, too. */
  private static final List<String> SCREEN_SAVERS =
      List.of(
          "org.freedesktop.ScreenSaver",
          "org.gnome.ScreenSaver",
          "org.mate.ScreenSaver",
          "org.cinnamon.ScreenSaver",
          "org.xfce.ScreenSaver");

  /** The login service. Public for the library, which makes objects of it. */
  @DBusInterfaceName("org.freedesktop.login1.Manager")
  public interface LoginManager extends DBusInterface {
    @DBusMemberName("GetSession")
    DBusPath session(String id);

    @DBusMemberName("GetSessionByPID")
    DBusPath sessionOf(UInt32 process);
  }

  private final Map<String, String> environment;
  private final Consumer<SessionEvent> listener;
  private final List<Bus> buses = new ArrayList<>();
  private boolean closed;

  BusSession(Map<String, String> environment, Consumer<SessionEvent> listener) {
    this.environment = environment;
    this.listener = listener;
    Thread.ofPlatform().daemon().name("session").start(this::begin);
  }

  /** Whose bus goes away hears no more, as somebody without a bus does. */
  private void begin() {
    Bus.session(environment, () -> {}).ifPresent(bus -> listen(bus, this::hearScreenSavers));
    Bus.system(environment, () -> {}).ifPresent(bus -> listen(bus, this::hearLogin));
  }

  /** Listens at a bus. */
  private interface Hearing {
    void at(Bus bus) throws DBusException;
  }

  private void listen(Bus bus, Hearing hearing) {
    if (!keep(bus)) {
      bus.close();
      return;
    }
    try {
      hearing.at(bus);
    } catch (DBusException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "not everything of the session is heard", e);
    }
  }

  private synchronized boolean keep(Bus bus) {
    if (!closed) {
      buses.add(bus);
    }
    return !closed;
  }

  private void hearScreenSavers(Bus bus) throws DBusException {
    for (String name : SCREEN_SAVERS) {
      bus.hear(
          new Subject(name, name, "ActiveChanged", Optional.empty()),
          facts -> tellIf(facts, SessionEvent.SCREEN_LOCKED));
    }
  }

  private void hearLogin(Bus bus) throws DBusException {
    bus.hear(
        new Subject(
            LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", Optional.of(LOGIN_PATH)),
        facts -> tellIf(facts, SessionEvent.SLEEPING));
    Optional<String> session = session(bus);
    if (session.isPresent()) {
      bus.hear(
          new Subject(LOGIN, "org.freedesktop.login1.Session", "Lock", session),
          _ -> listener.accept(SessionEvent.SCREEN_LOCKED));
      bus.hear(
          new Subject(
              LOGIN, "org.freedesktop.DBus.Properties", "PropertiesChanged", session),
          this::changed);
    }
  }

  /** By what the session is called, or whose this process is, or which is in front for this person. */
  private Optional<String> session(Bus bus) throws DBusException {
    LoginManager login =
        bus.object(new Subject(LOGIN, "", "", Optional.of(LOGIN_PATH)), LoginManager.class);
    String id = environment.getOrDefault("XDG_SESSION_ID", "");
    if (!id.isEmpty()) {
      return path(() -> login.session(id)).or(() -> path(() -> login.session("auto")));
    }
    return path(() -> login.sessionOf(new UInt32(ProcessHandle.current().pid())))
        .or(() -> path(() -> login.session("auto")));
  }

  /** A question to the login service. */
  private interface Asking {
    DBusPath path();
  }

  private static Optional<String> path(Asking asking) {
    try {
      return Optional.of(asking.path().getPath());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "the login service does not know the session", e);
      return Optional.empty();
    }
  }

  private void tellIf(List<Object> facts, SessionEvent event) {
    if (!facts.isEmpty() && facts.getFirst().equals(true)) {
      listener.accept(event);
    }
  }

  private void changed(List<Object> facts) {
    if (facts.size() > 1
        && facts.get(1) instanceof Map<?, ?> properties
        && properties.get("LockedHint") instanceof Variant<?> hint
        && hint.getValue().equals(true)) {
      listener.accept(SessionEvent.SCREEN_LOCKED);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    buses.forEach(Bus::close);
  }
}
