package dev.ownhand.store;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.updates.UpdateNotes;
import dev.ownhand.updates.Version;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of asking for newer versions, in {@code updates.json}. */
public final class DiskUpdateNotes implements UpdateNotes {
  private static final Logger LOG = System.getLogger(DiskUpdateNotes.class.getName());
  private static final String ASKED = "asked";
  private static final String NEWEST = "newest";
  private static final int MOST_BYTES = 4 * 1024;

  private final AtomicFile file;

  /** Those in this folder, which is made when something is to be remembered. */
  public DiskUpdateNotes(Path home) {
    file = new AtomicFile(home.resolve("updates.json"));
  }

  @Override
  public Notes read() {
    try {
      return file.read(MOST_BYTES) instanceof FileReading.Read read
              && Json.read(read.bytes()) instanceof JsonReading.Read(JsonValue.Obj members)
          ? new Notes(
              members.text(ASKED).flatMap(DiskUpdateNotes::instant),
              members.text(NEWEST).flatMap(Version::parse))
          : NONE;
    } catch (StoreException e) {
      return NONE;
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(Notes notes) {
    JsonValue.Obj members =
        JsonValue.Obj.empty()
            .with(ASKED, notes.asked().map(Instant::toString).orElse(null))
            .with(NEWEST, notes.newest().map(Version::toString).orElse(null));
    try {
      file.write((Json.writeIndented(members) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (StoreException e) {
      LOG.log(Logger.Level.WARNING, "when newer versions were asked for could not be written down", e);
    }
  }
}
