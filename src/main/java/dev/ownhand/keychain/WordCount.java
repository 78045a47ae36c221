package dev.ownhand.keychain;

import java.util.Optional;

/** How many words a new phrase has (BIP39): each word is worth eleven bits, checksum included. */
public enum WordCount {
  TWELVE(12, 16),
  TWENTY_FOUR(24, 32);

  private final int words;
  private final int entropyBytes;

  WordCount(int words, int entropyBytes) {
    this.words = words;
    this.entropyBytes = entropyBytes;
  }

  /** Number of words. */
  public int words() {
    return words;
  }

  int entropyBytes() {
    return entropyBytes;
  }

  /** The one with so many words. */
  public static Optional<WordCount> of(int words) {
    for (WordCount count : values()) {
      if (count.words == words) {
        return Optional.of(count);
      }
    }
    return Optional.empty();
  }
}
