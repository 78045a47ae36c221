package dev.ownhand.platform.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** An icon, as desktops ask for it. Public for the library. */
@DBusInterfaceName(NotifierItem.TYPE)
public interface StatusNotifierItem extends DBusInterface {
  @DBusMemberName("Activate")
  void activate(int x, int y);

  @DBusMemberName("SecondaryActivate")
  void secondaryActivate(int x, int y);

  @DBusMemberName("ContextMenu")
  void contextMenu(int x, int y);

  @DBusMemberName("Scroll")
  void scroll(int delta, String orientation);
}
