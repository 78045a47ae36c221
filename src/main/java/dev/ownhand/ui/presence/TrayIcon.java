package dev.ownhand.ui.presence;

import dev.ownhand.platform.tray.Face;
import dev.ownhand.platform.tray.Tray;
import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ownhand's icon in the tray, as long as the person wants it there. May be used from any thread. */
public final class TrayIcon implements AutoCloseable {
  private final SettingsBook settings;
  private final TrayMenu menu;
  private final Function<Face, Tray> open;
  private @Nullable Tray tray;
  private boolean closed;

  private TrayIcon(SettingsBook settings, TrayMenu menu, Function<Face, Tray> open) {
    this.settings = settings;
    this.menu = menu;
    this.open = open;
  }

  /**
   * Put there, if it is wanted.
   *
   * @param open puts it there
   */
  public static TrayIcon put(
      SettingsBook settings, TrayMenu menu, Function<Face, Tray> open) {
    var icon = new TrayIcon(settings, menu, open);
    settings.onChange(icon::follow);
    menu.onChange(icon::show);
    icon.follow();
    return icon;
  }

  /** Whether there is a tray, and somebody can find Ownhand there. */
  public synchronized boolean isThere() {
    return tray != null && tray.isThere();
  }

  private synchronized void follow() {
    boolean isWanted = settings.current().tray() == Settings.Tray.SHOWN && !closed;
    if (isWanted && tray == null) {
      tray = open.apply(menu.now());
    } else if (!isWanted && tray != null) {
      tray.close();
      tray = null;
    }
  }

  private synchronized void show() {
    if (tray != null) {
      tray.show(menu.now());
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    follow();
  }
}
