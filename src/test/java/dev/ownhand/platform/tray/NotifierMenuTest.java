package dev.ownhand.platform.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;

class NotifierMenuTest {
  private final List<String> done = new ArrayList<>();
  private final NotifierMenu menu = new NotifierMenu(face(List.of(List.of("Open"), List.of("Quit"))));

  @Test
  void showsGroupsWithALineBetween() {
    assertEquals(List.of("Open", "line", "Quit"), shown());
  }

  @Test
  void doesWhatIsClicked() {
    click(number("Quit"));
    assertEquals(List.of("Quit"), done);
  }

  @Test
  void doesNothingForWhatIsOnlyPointedAt() {
    menu.event(number("Quit"), "hovered", new Variant<>(0), new UInt32(0));
    assertEquals(List.of(), done);
  }

  @Test
  void aNumberMeansTheSameWordsWhateverStandsAround() {
    int quit = number("Quit");
    menu.show(face(List.of(List.of("Open", "Lock"), List.of("Quit"))));
    int lock = number("Lock");
    assertEquals(quit, number("Quit"));
    menu.show(face(List.of(List.of("Open"), List.of("Quit"))));
    click(lock);
    assertEquals(List.of(), done);
    menu.show(face(List.of(List.of("Open", "Other"), List.of("Quit"))));
    click(lock);
    assertEquals(List.of(), done);
  }

  @Test
  void saysThatItIsAnotherOne() {
    long before = menu.revision().longValue();
    menu.show(face(List.of(List.of("Open"))));
    assertTrue(menu.revision().longValue() > before);
  }

  @Test
  void showsAnUnderscoreAsSuch() {
    menu.show(face(List.of(List.of("a_b"))));
    assertEquals(List.of("a__b"), shown());
  }

  @Test
  void tellsOfEventsThatAreAboutNothing() {
    var nothing = new DesktopMenu.Happening(77, "clicked", new Variant<>(0), new UInt32(0));
    var quit = new DesktopMenu.Happening(number("Quit"), "clicked", new Variant<>(0), new UInt32(0));
    assertEquals(List.of(77), menu.events(List.of(nothing, quit)));
    assertEquals(List.of("Quit"), done);
  }

  private Face face(List<List<String>> groups) {
    return new Face(
        "title",
        List.of(),
        groups.stream()
            .map(
                group ->
                    group.stream().map(words -> new Entry(words, () -> done.add(words))).toList())
            .toList());
  }

  private void click(int number) {
    menu.event(number, "clicked", new Variant<>(0), new UInt32(0));
  }

  private List<DesktopMenu.Item> items() {
    return menu.layout(NotifierMenu.ROOT, -1, List.of()).root.below.stream()
        .map(item -> (DesktopMenu.Item) item.getValue())
        .toList();
  }

  private List<String> shown() {
    return items().stream().map(NotifierMenuTest::words).toList();
  }

  private static String words(DesktopMenu.Item item) {
    Variant<?> label = item.properties.get("label");
    return label == null ? "line" : label.getValue().toString();
  }

  private int number(String words) {
    return items().stream().filter(item -> words(item).equals(words)).findFirst().orElseThrow().id;
  }
}
