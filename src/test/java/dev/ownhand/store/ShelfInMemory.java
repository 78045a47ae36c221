package dev.ownhand.store;

import dev.ownhand.vault.Guesses;
import dev.ownhand.vault.VaultShelf;
import java.util.Optional;

/** A shelf for a vault that is to be put on another. */
final class ShelfInMemory implements VaultShelf {
  private Optional<byte[]> current = Optional.empty();

  @Override
  public Optional<byte[]> current() {
    return current;
  }

  @Override
  public boolean hasPrevious() {
    return false;
  }

  @Override
  public void replace(byte[] vault) {
    current = Optional.of(vault);
  }

  @Override
  public Guesses guesses() {
    return Guesses.NONE;
  }

  @Override
  public void remember(Guesses guesses) {}

  @Override
  public void clear() {
    current = Optional.empty();
  }
}
