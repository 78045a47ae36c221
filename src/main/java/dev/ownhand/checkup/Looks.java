package dev.ownhand.checkup;

import dev.ownhand.platform.BrowserFinder;
import dev.ownhand.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The looks that need nothing but this computer. */
public final class Looks {
  private Looks() {}

  /** Which program opens web addresses. */
  public static Look browser(BrowserFinder finder) {
    return Look.one(Topic.BROWSER, () -> new Finding.Browser(finder.find()));
  }

  /** Whether the clock can be right. */
  public static Look clock(InstantSource clock, Instant built) {
    return Look.one(Topic.CLOCK, () -> new Finding.Clock(clock.instant(), built));
  }

  /** What is wrong with the settings file; one finding for each member that was passed over. */
  public static Look settings(Path file, Supplier<Settings.Reading> reading) {
    return new Look(Topic.SETTINGS, () -> settings(file, reading.get()));
  }

  /** What is wrong with the settings file. */
  public static List<Finding> settings(Path file, Settings.Reading reading) {
    return switch (reading) {
      case Settings.Reading.Unreadable() ->
          List.of(new Finding.SettingsFile(file, new SettingsState.Unreadable()));
      case Settings.Reading.Read(var _, List<String> passedOver) when passedOver.isEmpty() ->
          List.of(new Finding.SettingsFile(file, new SettingsState.Good()));
      case Settings.Reading.Read(var _, List<String> passedOver) ->
          passedOver.stream()
              .<Finding>map(
                  member -> new Finding.SettingsFile(file, new SettingsState.PassedOver(member)))
              .toList();
    };
  }

  /** How much room there is for the data folder, or for where it will be. */
  public static Look disk(Path home) {
    return new Look(Topic.DISK, () -> room(home));
  }

  private static List<Finding> room(Path home) {
    Path there = home.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return List.of(new Finding.Disk(Files.getFileStore(there).getUsableSpace()));
    } catch (IOException e) {
      return List.of(new Finding.Unanswered(Topic.DISK));
    }
  }

  /** Whether the log can be written. */
  public static Look log(Journal journal) {
    return Look.one(
        Topic.LOG,
        () -> new Finding.Log(journal.folder(), journal.detail(), state(journal.folder())));
  }

  private static Finding.Log.LogState state(Path folder) {
    if (!Files.exists(folder)) {
      return Finding.Log.LogState.NOT_YET;
    }
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? Finding.Log.LogState.WRITTEN
        : Finding.Log.LogState.NOT_WRITABLE;
  }
}
