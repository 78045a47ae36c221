package dev.ownhand.platform.tray;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** Our icon, offered to the desktop. */
final class NotifierItem implements StatusNotifierItem, Properties {
  static final String TYPE = "org.kde.StatusNotifierItem";
  static final String PATH = "/StatusNotifierItem";

  private static final String PICTURES = "a(iiay)";

  private final Runnable chosen;
  private volatile Face face;

  NotifierItem(Face face, Runnable chosen) {
    this.face = face;
    this.chosen = chosen;
  }

  void show(Face other) {
    face = other;
  }

  @Override
  public void activate(int x, int y) {
    chosen.run();
  }

  @Override
  public void secondaryActivate(int x, int y) {
    chosen.run();
  }

  /** Desktops show the menu themselves. */
  @Override
  public void contextMenu(int x, int y) {}

  @Override
  public void scroll(int delta, String orientation) {}

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the library has it
  public <A> A Get(String type, String property) {
    Variant<?> value = GetAll(type).get(property);
    if (value == null) {
      throw new DBusExecutionException("no such property");
    }
    return (A) value;
  }

  @Override
  public <A> void Set(String type, String property, A value) {
    throw new DBusExecutionException("only to be read");
  }

  @Override
  public Map<String, Variant<?>> GetAll(String type) {
    Face now = face;
    List<Picture> icon = now.icon().stream().map(Picture::new).toList();
    return Map.ofEntries(
        Map.entry("Category", new Variant<>("ApplicationStatus")),
        Map.entry("Id", new Variant<>("ownhand")),
        Map.entry("Title", new Variant<>(now.title())),
        Map.entry("Status", new Variant<>("Active")),
        Map.entry("WindowId", new Variant<>(0)),
        Map.entry("IconName", new Variant<>("")),
        Map.entry("IconPixmap", new Variant<>(icon, PICTURES)),
        Map.entry("OverlayIconName", new Variant<>("")),
        Map.entry("AttentionIconName", new Variant<>("")),
        Map.entry("ToolTip", new Variant<>(new ToolTip(now.title()), "(s" + PICTURES + "ss)")),
        Map.entry("ItemIsMenu", new Variant<>(false)),
        Map.entry("Menu", new Variant<>(new DBusPath(NotifierMenu.PATH))));
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }

  @Override
  public boolean isRemote() {
    return false;
  }

  /** A picture, as it is sent. Public for the library, as all that follows. */
  public static final class Picture extends Struct {
    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] bytes;

    Picture(Pixels pixels) {
      width = pixels.size();
      height = pixels.size();
      bytes = pixels.bytes();
    }
  }

  /** What is said of the icon. */
  public static final class ToolTip extends Struct {
    @Position(0)
    public final String icon = "";

    @Position(1)
    public final List<Picture> pictures = List.of();

    @Position(2)
    public final String title;

    @Position(3)
    public final String text = "";

    ToolTip(String title) {
      this.title = title;
    }
  }
}
