package dev.ownhand.ui.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.platform.tray.Entry;
import dev.ownhand.platform.tray.Face;
import dev.ownhand.platform.tray.Tray;
import dev.ownhand.settings.Settings;
import dev.ownhand.store.DiskSettings;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Toolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrayIconTest {
  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

  private @TempDir Path folder;
  private final List<String> done = new ArrayList<>();
  private final List<Hand> trays = new ArrayList<>();
  private Home home;
  private DiskSettings settings;

  @BeforeEach
  void open() {
    home = new Home(folder).settled();
    settings = new DiskSettings(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void offersToLockOnlyWhileItIsOpen() {
    put(Optional.empty());
    assertEquals("Ownhand: Open Ownhand, Lock now, Quit Ownhand", trays.getLast().said());
    home.household().lock();
    assertEquals("Ownhand (locked): Open Ownhand, Quit Ownhand", trays.getLast().said());
    home.household().unlock(home.password());
    assertEquals("Ownhand: Open Ownhand, Lock now, Quit Ownhand", trays.getLast().said());
  }

  @Test
  void offersDiagnosticsWhereThereIsAPageForThem() {
    put(Optional.of(() -> done.add("diagnostics")));
    assertEquals(
        "Ownhand: Open Ownhand, Lock now, Check-up, Quit Ownhand", trays.getLast().said());
  }

  @Test
  void everyEntryLeadsWhereItSays() {
    put(Optional.of(() -> done.add("diagnostics")));
    trays.getLast().entries().forEach(entry -> entry.act().run());
    assertEquals(List.of("open", "lock", "diagnostics", "quit"), done);
  }

  @Test
  void isNotThereIfItIsNotWanted() {
    settings.change(now -> now.withTray(Settings.Tray.OFF));
    TrayIcon icon = put(Optional.empty());
    assertEquals(List.of(), trays);
    assertFalse(icon.isThere());
  }

  @Test
  void comesAndGoesWithTheSetting() {
    TrayIcon icon = put(Optional.empty());
    assertTrue(icon.isThere());
    settings.change(now -> now.withTray(Settings.Tray.OFF));
    assertTrue(trays.getLast().closed);
    assertFalse(icon.isThere());
    home.household().lock();
    settings.change(now -> now.withTray(Settings.Tray.SHOWN));
    assertEquals(2, trays.size());
    assertEquals("Ownhand (locked): Open Ownhand, Quit Ownhand", trays.getLast().said());
  }

  @Test
  void staysAwayOnceItIsClosed() {
    TrayIcon icon = put(Optional.empty());
    icon.close();
    settings.change(now -> now.withPort(1));
    assertEquals(1, trays.size());
    assertTrue(trays.getLast().closed);
  }

  private TrayIcon put(Optional<Runnable> diagnostics) {
    var emblems = new ArrayList<Emblem>();
    Toolkit.inWindow(() -> emblems.add(new Emblem()));
    var ways =
        new TrayMenu.Ways(
            () -> done.add("open"),
            () -> done.add("lock"),
            diagnostics,
            Optional.of(() -> done.add("quit")));
    return TrayIcon.put(
        settings,
        new TrayMenu(home.household(), emblems.getFirst(), ways, TEXTS),
        face -> {
          var tray = new Hand(face);
          trays.add(tray);
          return tray;
        });
  }

  /** A tray that a test looks at. */
  private static final class Hand implements Tray {
    private Face face;
    private boolean closed;

    Hand(Face face) {
      this.face = face;
    }

    @Override
    public void show(Face other) {
      face = other;
    }

    @Override
    public boolean isThere() {
      return !closed;
    }

    @Override
    public void close() {
      closed = true;
    }

    List<Entry> entries() {
      return face.menu().stream().flatMap(List::stream).toList();
    }

    String said() {
      return face.title() + ": " + String.join(", ", entries().stream().map(Entry::words).toList());
    }
  }
}
