package dev.ownhand.ui.presence;

import dev.ownhand.auth.Household;
import dev.ownhand.platform.tray.Entry;
import dev.ownhand.platform.tray.Face;
import dev.ownhand.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tray shows and offers, by the condition of the household. */
public final class TrayMenu {
  /**
   * Where the entries lead. Called on any thread.
   *
   * @param diagnostics shows what works and what does not, if there is a page for it
   * @param quit ends Ownhand, where the window may
   */
  public record Ways(
      Runnable open, Runnable lock, Optional<Runnable> diagnostics, Optional<Runnable> quit) {}

  private final Household household;
  private final Emblem emblem;
  private final Ways ways;
  private final Texts texts;

  public TrayMenu(Household household, Emblem emblem, Ways ways, Texts texts) {
    this.household = household;
    this.emblem = emblem;
    this.ways = ways;
    this.texts = texts;
  }

  /** Has a listener called whenever there is something else to show, on any thread. */
  void onChange(Runnable listener) {
    household.onChange(listener);
  }

  /** As it is now. */
  public Face now() {
    boolean isOpen = household.condition() == Household.Condition.OPEN;
    var first = new ArrayList<Entry>();
    first.add(new Entry(texts.text("ui.tray.open"), ways.open()));
    if (isOpen) {
      first.add(new Entry(texts.text("ui.lock"), ways.lock()));
    }
    ways.diagnostics()
        .ifPresent(show -> first.add(new Entry(texts.text("ui.tray.diagnostics"), show)));
    List<Entry> last =
        ways.quit().map(quit -> new Entry(texts.text("ui.closing.quit"), quit)).stream().toList();
    return switch (household.condition()) {
      case OPEN -> new Face(texts.text("ui.name"), emblem.open(), groups(first, last));
      case LOCKED ->
          new Face(texts.text("ui.tray.locked"), emblem.locked(), groups(first, last));
      case ABSENT -> new Face(texts.text("ui.name"), emblem.open(), groups(first, last));
    };
  }

  private static List<List<Entry>> groups(List<Entry> first, List<Entry> last) {
    return last.isEmpty() ? List.of(first) : List.of(first, last);
  }
}
