package dev.ownhand.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.vault.Guesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskVaultShelfTest {
  @TempDir private Path home;
  private DiskVaultShelf shelf = new DiskVaultShelf(Path.of(""));

  @BeforeEach
  void inAnEmptyFolder() {
    shelf = new DiskVaultShelf(home);
  }

  @Test
  void isEmptyAtFirst() {
    assertEquals(Optional.empty(), shelf.current());
    assertFalse(shelf.hasPrevious());
    assertEquals(Guesses.NONE, shelf.guesses());
  }

  @Test
  void keepsTheVaultAndTheOneBefore() throws IOException {
    shelf.replace(new byte[] {1});
    assertFalse(shelf.hasPrevious());
    shelf.replace(new byte[] {2});
    assertTrue(shelf.hasPrevious());
    assertArrayEquals(new byte[] {2}, new DiskVaultShelf(home).current().orElseThrow());
    assertArrayEquals(new byte[] {2}, Files.readAllBytes(home.resolve("vault")));
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(home.resolve("vault.previous")));
  }

  @Test
  void givesWhatIsTooLongToBeAVaultAsNoBytes() throws IOException {
    Files.write(home.resolve("vault"), new byte[1_000_000]);
    assertArrayEquals(new byte[0], shelf.current().orElseThrow());
  }

  @Test
  void remembersGuessesAcrossRestarts() {
    var guesses = new Guesses(7, Instant.parse("2026-01-01T00:00:00.123456Z"));
    shelf.remember(guesses);
    assertEquals(guesses, new DiskVaultShelf(home).guesses());
    shelf.remember(Guesses.NONE);
    assertEquals(Guesses.NONE, new DiskVaultShelf(home).guesses());
  }

  @Test
  void leavesNothingWhenItIsCleared() throws IOException {
    shelf.clear();
    shelf.replace(new byte[] {1});
    shelf.replace(new byte[] {2});
    shelf.remember(new Guesses(7, Instant.EPOCH));
    shelf.clear();
    assertEquals(Optional.empty(), shelf.current());
    assertFalse(shelf.hasPrevious());
    assertEquals(Guesses.NONE, shelf.guesses());
    try (Stream<Path> left = Files.list(home)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void keepsTheVaultAsLongAsAnythingElseCannotBeRemoved() throws IOException {
    shelf.replace(new byte[] {1});
    Files.createDirectories(home.resolve("vault.previous/inside"));
    assertThrows(StoreException.class, shelf::clear);
    assertArrayEquals(new byte[] {1}, shelf.current().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"wrong\":-1,\"last\":\"2026-01-01T00:00:00Z\"}",
        "{\"wrong\":1e999999999,\"last\":\"2026-01-01T00:00:00Z\"}",
        "{\"wrong\":2147483648,\"last\":\"2026-01-01T00:00:00Z\"}",
        "{\"wrong\":1.5,\"last\":\"2026-01-01T00:00:00Z\"}",
        "{\"wrong\":3}",
        "{\"wrong\":3,\"last\":\"yesterday\"}"
      })
  void takesUnreadableGuessesForNone(String json) throws IOException {
    Files.writeString(home.resolve("guesses.json"), json);
    assertEquals(Guesses.NONE, shelf.guesses());
  }
}
