package dev.ownhand.platform.session;

import java.awt.Desktop;
import java.awt.desktop.ScreenSleepEvent;
import java.awt.desktop.ScreenSleepListener;
import java.awt.desktop.SystemEventListener;
import java.awt.desktop.SystemSleepEvent;
import java.awt.desktop.SystemSleepListener;
import java.awt.desktop.UserSessionEvent;
import java.awt.desktop.UserSessionListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A session on macOS or Windows, as Java tells of it. */
final class AwtSession implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(AwtSession.class.getName());

  private final Consumer<SessionEvent> listener;
  private final List<SystemEventListener> heard = new ArrayList<>();

  AwtSession(Consumer<SessionEvent> listener) {
    this.listener = listener;
    Thread.ofPlatform().daemon().name("session").start(this::begin);
  }

  private synchronized void begin() {
    if (!Desktop.isDesktopSupported()) {
      LOG.log(System.Logger.Level.DEBUG, "the session is not told of");
      return;
    }
    hear(Desktop.Action.APP_EVENT_USER_SESSION, new UserSessionListener() {
      @Override
      public void userSessionDeactivated(UserSessionEvent event) {
        listener.accept(SessionEvent.SCREEN_LOCKED);
      }

      @Override
      public void userSessionActivated(UserSessionEvent event) {}
    });
    hear(Desktop.Action.APP_EVENT_SCREEN_SLEEP, new ScreenSleepListener() {
      @Override
      public void screenAboutToSleep(ScreenSleepEvent event) {
        listener.accept(SessionEvent.SCREEN_LOCKED);
      }

      @Override
      public void screenAwoke(ScreenSleepEvent event) {}
    });
    hear(Desktop.Action.APP_EVENT_SYSTEM_SLEEP, new SystemSleepListener() {
      @Override
      public void systemAboutToSleep(SystemSleepEvent event) {
        listener.accept(SessionEvent.SLEEPING);
      }

      @Override
      public void systemAwoke(SystemSleepEvent event) {}
    });
  }

  private void hear(Desktop.Action kind, SystemEventListener each) {
    if (Desktop.getDesktop().isSupported(kind)) {
      Desktop.getDesktop().addAppEventListener(each);
      heard.add(each);
    }
  }

  @Override
  public synchronized void close() {
    heard.forEach(Desktop.getDesktop()::removeAppEventListener);
    heard.clear();
  }
}
