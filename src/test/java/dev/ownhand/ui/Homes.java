package dev.ownhand.ui;

import dev.ownhand.auth.Home;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.store.DiskSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/** Real homes for exhibits, which nobody closes while the tests run. */
public final class Homes {
  private static final Deque<Home> OPEN = new ArrayDeque<>();
  private static final Path FOLDER = folder();

  private static int settings;

  private Homes() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("ownhand-homes");
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Homes::clear));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void clear() {
    OPEN.forEach(Home::close);
    try (var files = Files.walk(FOLDER)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where nobody has made a keychain yet. */
  public static synchronized Home empty() {
    var home = new Home(FOLDER.resolve(Integer.toString(OPEN.size())));
    OPEN.add(home);
    return home;
  }

  /** Settings nobody has changed yet, on a disk. */
  public static synchronized SettingsBook settings() {
    return new DiskSettings(FOLDER.resolve("settings" + ++settings));
  }

  /** With the keychain of the phrase of all zeros, open. */
  public static Home settled() {
    return empty().settled();
  }
}
