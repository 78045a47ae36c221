package dev.ownhand.platform.tray;

import dev.ownhand.platform.bus.Bus;
import dev.ownhand.platform.bus.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;

/**
 * The tray of a Linux desktop: a "status notifier item" on the bus of the session. Who watches for such is
 * told of ours, whenever one appears.
 */
final class BusTray implements Tray {
  static final String WATCHER = "org.kde.StatusNotifierWatcher";
  private static final System.Logger LOG = System.getLogger(BusTray.class.getName());
  private static final String WATCHER_PATH = "/StatusNotifierWatcher";

  /** Who watches for icons. Public for the library, which makes objects of it. */
  @DBusInterfaceName(WATCHER)
  public interface Watcher extends DBusInterface {
    @DBusMemberName("RegisterStatusNotifierItem")
    void register(String service);
  }

  /** Everything is done by one thread, in order; nobody waits for it. */
  private final ScheduledExecutorService work =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("tray").factory());

  private final NotifierItem item;
  private final NotifierMenu menu;
  private final String name =
      "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
  private volatile boolean isThere;
  private @Nullable Bus bus;

  BusTray(Map<String, String> environment, Face face, Runnable chosen) {
    item = new NotifierItem(face, chosen);
    menu = new NotifierMenu(face);
    work.execute(() -> Bus.session(environment, this::lost).ifPresent(this::begin));
  }

  private void begin(Bus session) {
    bus = session;
    try {
      session.connection().exportObject(NotifierMenu.PATH, menu);
      session.connection().exportObject(NotifierItem.PATH, item);
      session.connection().requestBusName(name);
      session.watch(
          WATCHER,
          ownership -> {
            switch (ownership) {
              case SOMEBODY -> work.execute(this::register);
              case NOBODY -> isThere = false;
            }
          });
      hear(session, "StatusNotifierHostRegistered");
      hear(session, "StatusNotifierHostUnregistered");
      if (session.owner(WATCHER) == Bus.Ownership.SOMEBODY) {
        register();
      }
    } catch (DBusException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "there is no tray", e);
    }
  }

  private void hear(Bus session, String member) throws DBusException {
    session.hear(
        new Subject(WATCHER, WATCHER, member, Optional.of(WATCHER_PATH)),
        _ -> work.execute(() -> isThere = hasHost(session)));
  }

  private void register() {
    Bus session = bus;
    if (session == null) {
      return;
    }
    try {
      session.object(watcher(), Watcher.class).register(name);
      isThere = hasHost(session);
    } catch (DBusException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "the tray takes no icon", e);
    }
  }

  private static Subject watcher() {
    return new Subject(WATCHER, WATCHER, "", Optional.of(WATCHER_PATH));
  }

  /** Who watches need not show what it sees. */
  private static boolean hasHost(Bus session) {
    try {
      Object told =
          session
              .object(watcher(), Properties.class)
              .<Object>Get(WATCHER, "IsStatusNotifierHostRegistered");
      return told.equals(true);
    } catch (DBusException | RuntimeException _) {
      return false;
    }
  }

  private void lost() {
    isThere = false;
  }

  @Override
  public void show(Face face) {
    work.execute(() -> change(face));
  }

  private void change(Face face) {
    item.show(face);
    menu.show(face);
    Bus session = bus;
    if (session == null) {
      return;
    }
    try {
      say(session, item("NewIcon"));
      say(session, item("NewTitle"));
      say(session, item("NewToolTip"));
      say(session, new Said(NotifierMenu.PATH, NotifierMenu.TYPE, "LayoutUpdated"), menu.revision());
    } catch (DBusException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "the tray does not hear", e);
    }
  }

  private record Said(String path, String type, String member) {}

  private static Said item(String member) {
    return new Said(NotifierItem.PATH, NotifierItem.TYPE, member);
  }

  private static void say(Bus session, Said said) throws DBusException {
    session
        .connection()
        .sendMessage(
            session
                .connection()
                .getMessageFactory()
                .createSignal(null, said.path(), said.type(), said.member(), null));
  }

  /** All of the menu below its root is new. */
  private static void say(Bus session, Said said, UInt32 revision) throws DBusException {
    session
        .connection()
        .sendMessage(
            session
                .connection()
                .getMessageFactory()
                .createSignal(
                    null, said.path(), said.type(), said.member(), "ui", revision, NotifierMenu.ROOT));
  }

  @Override
  public boolean isThere() {
    return isThere;
  }

  @Override
  public void close() {
    isThere = false;
    // Not now: it may be waiting for somebody who does not answer.
    work.execute(
        () -> {
          if (bus != null) {
            bus.close();
          }
          work.shutdown();
        });
  }
}
