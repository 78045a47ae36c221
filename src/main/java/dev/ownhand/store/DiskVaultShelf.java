package dev.ownhand.store;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.vault.Guesses;
import dev.ownhand.vault.VaultShelf;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The vault in a folder: {@code vault}, {@code vault.previous} and {@code guesses.json}. */
public final class DiskVaultShelf implements VaultShelf {
  private static final Path PREVIOUS = Path.of("vault.previous");
  private static final int MOST_VAULT_BYTES = 64 * 1024;
  private static final int MOST_GUESSES_BYTES = 1024;
  private static final BigDecimal MOST_GUESSES = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final AtomicFile vault;
  private final AtomicFile previous;
  private final AtomicFile guesses;

  /** The shelf in this folder, which is made when it is needed. */
  public DiskVaultShelf(Path home) {
    this.vault = new AtomicFile(home.resolve("vault"));
    this.previous = new AtomicFile(home.resolve(PREVIOUS.toString()));
    this.guesses = new AtomicFile(home.resolve("guesses.json"));
  }

  @Override
  public Optional<byte[]> current() {
    return switch (vault.read(MOST_VAULT_BYTES)) {
      case FileReading.Read file -> Optional.of(file.bytes());
      case FileReading.Absent() -> Optional.empty();
      case FileReading.TooLarge() -> Optional.of(new byte[0]);
    };
  }

  @Override
  public boolean hasPrevious() {
    return previous.exists();
  }

  @Override
  public void replace(byte[] bytes) {
    vault.writeKeeping(bytes, PREVIOUS);
  }

  @Override
  public Guesses guesses() {
    return guesses.read(MOST_GUESSES_BYTES) instanceof FileReading.Read file
            && Json.read(file.bytes()) instanceof JsonReading.Read(JsonValue.Obj object)
        ? guesses(object)
        : Guesses.NONE;
  }

  private static Guesses guesses(JsonValue.Obj object) {
    if (object.get("wrong").orElse(JsonValue.NULL) instanceof JsonValue.Num(BigDecimal wrong)
        && wrong.scale() == 0
        && wrong.signum() >= 0
        && wrong.compareTo(MOST_GUESSES) <= 0) {
      try {
        return new Guesses(wrong.intValue(), Instant.parse(object.text("last").orElse("")));
      } catch (DateTimeException e) {
        return Guesses.NONE;
      }
    }
    return Guesses.NONE;
  }

  @Override
  public void remember(Guesses remembered) {
    JsonValue.Obj object =
        JsonValue.Obj.empty()
            .with("wrong", JsonValue.number(remembered.wrong()))
            .with("last", remembered.last().toString());
    guesses.write(Json.write(object).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void clear() {
    previous.remove();
    guesses.remove();
    vault.remove();
  }
}
