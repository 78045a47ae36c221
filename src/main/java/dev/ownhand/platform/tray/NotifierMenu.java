package dev.ownhand.platform.tray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Our menu, offered to the desktop. A number means the same words for ever, for menus are shown late. */
final class NotifierMenu implements DesktopMenu, Properties {
  static final String TYPE = "com.canonical.dbusmenu";
  static final String PATH = "/MenuBar";
  static final int ROOT = 0;

  /** Lines are told apart by numbers that no words get. */
  private static final int FIRST_LINE = 1_000_000;

  private static final String CLICKED = "clicked";

  private final Map<String, Integer> numbers = new HashMap<>();
  private Map<Integer, Entry> entries = Map.of();
  private List<Item> items = List.of();
  private int revision;

  NotifierMenu(Face face) {
    show(face);
  }

  synchronized void show(Face face) {
    var all = new LinkedHashMap<Integer, Entry>();
    var shown = new ArrayList<Item>();
    for (List<Entry> group : face.menu()) {
      if (!shown.isEmpty()) {
        shown.add(item(FIRST_LINE + shown.size(), Map.of("type", new Variant<>("separator"))));
      }
      for (Entry entry : group) {
        int number = numbers.computeIfAbsent(entry.words(), _ -> numbers.size() + 1);
        all.put(number, entry);
        // An underscore would mark the letter after it.
        String label = entry.words().replace("_", "__");
        shown.add(item(number, Map.of("label", new Variant<>(label))));
      }
    }
    entries = all;
    items = shown;
    revision++;
  }

  private static Item item(int number, Map<String, Variant<?>> properties) {
    return new Item(number, properties, List.of());
  }

  synchronized UInt32 revision() {
    return new UInt32(revision);
  }

  private synchronized Item root() {
    List<Variant<?>> below = new ArrayList<>();
    items.forEach(item -> below.add(new Variant<>(item, "(ia{sv}av)")));
    return new Item(ROOT, Map.of("children-display", new Variant<>("submenu")), below);
  }

  private synchronized List<Item> all() {
    var all = new ArrayList<Item>();
    all.add(root());
    all.addAll(items);
    return all;
  }

  @Override
  public synchronized Layout<UInt32, Item> layout(int parent, int depth, List<String> properties) {
    Item found =
        all().stream()
            .filter(item -> item.id == parent)
            .findFirst()
            .orElseThrow(() -> new DBusExecutionException("no such entry"));
    return new Layout<>(revision(), depth == 0 ? item(found.id, found.properties) : found);
  }

  @Override
  public List<Named> properties(List<Integer> ids, List<String> properties) {
    return all().stream()
        .filter(item -> ids.isEmpty() || ids.contains(item.id))
        .map(item -> new Named(item.id, item.properties))
        .toList();
  }

  @Override
  public Variant<?> property(int id, String name) {
    return all().stream()
        .filter(item -> item.id == id && item.properties.containsKey(name))
        .<Variant<?>>map(item -> item.properties.get(name))
        .findFirst()
        .orElseThrow(() -> new DBusExecutionException("no such property"));
  }

  @Override
  public void event(int id, String kind, Variant<?> more, UInt32 time) {
    Entry entry;
    synchronized (this) {
      entry = entries.get(id);
    }
    if (entry != null && kind.equals(CLICKED)) {
      entry.act().run();
    }
  }

  @Override
  public List<Integer> events(List<Happening> events) {
    events.forEach(event -> event(event.id, event.kind, event.more, event.time));
    synchronized (this) {
      return events.stream()
          .map(event -> event.id)
          .filter(id -> id != ROOT && !entries.containsKey(id))
          .toList();
    }
  }

  @Override
  public boolean aboutToShow(int id) {
    return false;
  }

  @Override
  public Renewal<List<Integer>, List<Integer>> aboutToShow(List<Integer> ids) {
    return new Renewal<>(List.of(), List.of());
  }

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
    return Map.of(
        "Version", new Variant<>(new UInt32(3)),
        "TextDirection", new Variant<>("ltr"),
        "Status", new Variant<>("normal"),
        "IconThemePath", new Variant<>(List.of(), "as"));
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }

  @Override
  public boolean isRemote() {
    return false;
  }
}
