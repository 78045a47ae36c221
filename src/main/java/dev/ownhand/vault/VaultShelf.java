package dev.ownhand.vault;

import java.util.Optional;

/**
 * Port: where the vault lies. What a method has written survives a power cut once it has returned. A
 * disk that fails is an unchecked exception, without anything secret in it.
 */
public interface VaultShelf {
  /**
   * The vault as it was last put here, or empty if there is none. Something too long to be a vault
   * may be given as no bytes at all.
   */
  Optional<byte[]> current();

  /** Whether what was here before the current vault is still kept. */
  boolean hasPrevious();

  /** Puts a vault in the place of the current one, which is kept as the previous one. */
  void replace(byte[] vault);

  /** The wrong guesses remembered; none if what was remembered cannot be read. */
  Guesses guesses();

  /** Remembers wrong guesses, across restarts too. */
  void remember(Guesses guesses);

  /**
   * Removes everything: the previous vault first and the current one last, so that whatever cuts this
   * short leaves the current one whole or nothing at all.
   */
  void clear();
}
