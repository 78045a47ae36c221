package dev.ownhand.store;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The settings in {@code settings.json}, read once. A file that could not be read lies in {@code
 * settings.json.unreadable} once something is changed.
 */
public final class DiskSettings implements SettingsBook {
  private static final Path UNREADABLE = Path.of("settings.json.unreadable");
  private static final int MOST_BYTES = 64 * 1024;

  private final AtomicFile file;
  private final Settings.Reading reading;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private JsonValue.Obj members;
  private boolean keepsUnreadable;
  private volatile Settings current;

  /** The settings in this folder, which is made when something is changed. */
  public DiskSettings(Path home) {
    file = new AtomicFile(home.resolve("settings.json"));
    if (json() instanceof JsonReading.Read(JsonValue.Obj found)) {
      members = found;
      reading = Settings.read(found);
    } else {
      members = JsonValue.Obj.empty();
      reading = new Settings.Reading.Unreadable();
    }
    keepsUnreadable = reading instanceof Settings.Reading.Unreadable;
    current =
        switch (reading) {
          case Settings.Reading.Read(Settings settings, List<String> _) -> settings;
          case Settings.Reading.Unreadable() -> Settings.USUAL;
        };
  }

  private JsonReading json() {
    try {
      return switch (file.read(MOST_BYTES)) {
        case FileReading.Read read -> Json.read(read.bytes());
        case FileReading.Absent() -> new JsonReading.Read(JsonValue.Obj.empty());
        case FileReading.TooLarge() -> new JsonReading.NotJson(MOST_BYTES);
      };
    } catch (StoreException e) {
      return new JsonReading.NotJson(0);
    }
  }

  /** What came of reading the file, when there was one. */
  public Settings.Reading reading() {
    return reading;
  }

  @Override
  public Settings current() {
    return current;
  }

  @Override
  public Writing change(UnaryOperator<Settings> change) {
    Settings before;
    Settings after;
    synchronized (this) {
      before = current;
      after = change.apply(before);
      try {
        write(after.writtenInto(members));
      } catch (StoreException e) {
        return new Writing.NotWritten();
      }
      current = after;
    }
    if (!after.equals(before)) {
      listeners.forEach(Runnable::run);
    }
    return new Writing.Written(after);
  }

  private void write(JsonValue.Obj fresh) {
    byte[] utf8 = (Json.writeIndented(fresh) + "\n").getBytes(StandardCharsets.UTF_8);
    if (keepsUnreadable) {
      file.writeKeeping(utf8, UNREADABLE);
    } else {
      file.write(utf8);
    }
    keepsUnreadable = false;
    members = fresh;
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
