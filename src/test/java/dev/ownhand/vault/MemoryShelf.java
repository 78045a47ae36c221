package dev.ownhand.vault;

import java.util.Optional;

/** A shelf that forgets everything with the program. */
final class MemoryShelf implements VaultShelf {
  private Optional<byte[]> current = Optional.empty();
  private Optional<byte[]> previous = Optional.empty();
  private Guesses guesses = Guesses.NONE;

  static MemoryShelf holding(byte[] vault) {
    var shelf = new MemoryShelf();
    shelf.replace(vault);
    return shelf;
  }

  @Override
  public synchronized Optional<byte[]> current() {
    return current.map(byte[]::clone);
  }

  synchronized Optional<byte[]> previous() {
    return previous.map(byte[]::clone);
  }

  @Override
  public synchronized boolean hasPrevious() {
    return previous.isPresent();
  }

  @Override
  public synchronized void replace(byte[] vault) {
    previous = current;
    current = Optional.of(vault.clone());
  }

  @Override
  public synchronized void clear() {
    current = Optional.empty();
    previous = Optional.empty();
    guesses = Guesses.NONE;
  }

  @Override
  public synchronized Guesses guesses() {
    return guesses;
  }

  @Override
  public synchronized void remember(Guesses remembered) {
    guesses = remembered;
  }
}
