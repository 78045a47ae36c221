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

/** Real homes for exhibits, closed when they were looked at. */
public final class Homes {
  private static final Deque<Home> OPEN = new ArrayDeque<>();
  private static final Path FOLDER = around();

  private static int folders;

  private Homes() {}

  /** An empty folder that is gone after the tests. */
  public static synchronized Path folder() {
    try {
      return Files.createDirectory(FOLDER.resolve(Integer.toString(++folders)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path around() {
    try {
      Path folder = Files.createTempDirectory("ownhand-homes");
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Homes::clear));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes every home there is. */
  static synchronized void closeAll() {
    OPEN.forEach(Home::close);
    OPEN.clear();
  }

  private static void clear() {
    closeAll();
    try (var files = Files.walk(FOLDER)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where nobody has made a keychain yet. */
  public static synchronized Home empty() {
    var home = new Home(folder());
    OPEN.add(home);
    return home;
  }

  /** Settings nobody has changed yet, on a disk. */
  public static synchronized SettingsBook settings() {
    return new DiskSettings(folder());
  }

  /** With the keychain of the phrase of all zeros, open. */
  public static Home settled() {
    return empty().settled();
  }
}
