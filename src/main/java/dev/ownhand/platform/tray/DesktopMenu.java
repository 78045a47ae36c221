package dev.ownhand.platform.tray;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu, as desktops ask for it. Public for the library, as all in it. */
@DBusInterfaceName(NotifierMenu.TYPE)
public interface DesktopMenu extends DBusInterface {
  @DBusMemberName("GetLayout")
  Layout<UInt32, Item> layout(int parent, int depth, List<String> properties);

  @DBusMemberName("GetGroupProperties")
  List<Named> properties(List<Integer> ids, List<String> properties);

  @DBusMemberName("GetProperty")
  Variant<?> property(int id, String name);

  @DBusMemberName("Event")
  void event(int id, String kind, Variant<?> more, UInt32 time);

  @DBusMemberName("EventGroup")
  List<Integer> events(List<Happening> events);

  @DBusMemberName("AboutToShow")
  boolean aboutToShow(int id);

  @DBusMemberName("AboutToShowGroup")
  Renewal<List<Integer>, List<Integer>> aboutToShow(List<Integer> ids);

  /** An answer of two facts: which version of the menu, and the menu. */
  final class Layout<A, B> extends Tuple {
    @Position(0)
    public final A revision;

    @Position(1)
    public final B root;

    Layout(A revision, B root) {
      this.revision = revision;
      this.root = root;
    }
  }

  /** An answer of two facts: which entries are to be asked for again, and which there are not. */
  final class Renewal<A, B> extends Tuple {
    @Position(0)
    public final A needed;

    @Position(1)
    public final B unknown;

    Renewal(A needed, B unknown) {
      this.needed = needed;
      this.unknown = unknown;
    }
  }

  /** An entry with those below it. */
  final class Item extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> properties;

    @Position(2)
    public final List<Variant<?>> below;

    Item(int id, Map<String, Variant<?>> properties, List<Variant<?>> below) {
      this.id = id;
      this.properties = properties;
      this.below = below;
    }
  }

  /** An entry without those below it. */
  final class Named extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> properties;

    Named(int id, Map<String, Variant<?>> properties) {
      this.id = id;
      this.properties = properties;
    }
  }

  /** What happened to an entry. */
  final class Happening extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final String kind;

    @Position(2)
    public final Variant<?> more;

    @Position(3)
    public final UInt32 time;

    public Happening(int id, String kind, Variant<?> more, UInt32 time) {
      this.id = id;
      this.kind = kind;
      this.more = more;
      this.time = time;
    }
  }
}
