package dev.ownhand.keychain;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Entropy;
import java.util.List;
import org.bitcoinj.crypto.MnemonicCode;
import org.bitcoinj.crypto.MnemonicException;

/**
 * A recovery phrase: BIP39, English, 12 to 24 words, always without a passphrase.
 *
 * <p>Shows nothing by itself. Holds the entropy, from which the words follow; wiped on close. The
 * words it reveals are strings, which cannot be wiped: ask for them only to show them.
 */
public final class Mnemonic implements AutoCloseable {
  private final Secret entropy;

  private Mnemonic(Secret entropy) {
    this.entropy = entropy;
  }

  /** A fresh phrase. */
  public static Mnemonic random(WordCount count, Entropy entropy) {
    return new Mnemonic(Secret.owning(entropy.bytes(count.entropyBytes())));
  }

  /**
   * The phrase for this entropy, which is copied.
   *
   * @throws IllegalArgumentException if it is not 16, 20, 24, 28 or 32 bytes long
   */
  public static Mnemonic ofEntropy(byte[] entropy) {
    if (!isEntropyLength(entropy.length)) {
      throw new IllegalArgumentException("not the entropy of a phrase");
    }
    return new Mnemonic(Secret.copyOf(entropy));
  }

  /** Whether entropy of so many bytes makes a phrase. */
  public static boolean isEntropyLength(int bytes) {
    return bytes >= 16 && bytes <= 32 && bytes % 4 == 0;
  }

  /**
   * Reads a phrase as people type it. Case does not matter; blanks of every kind, line breaks and
   * punctuation separate words; numbers of a numbered list are passed over. Words are normalised NFKD
   * (BIP39).
   */
  public static MnemonicCheck read(String typed) {
    List<String> words = TypedPhrase.words(typed).stream().map(TypedPhrase.Word::text).toList();
    for (int i = 0; i < words.size(); i++) {
      if (!Wordlist.contains(words.get(i))) {
        return new MnemonicCheck.UnknownWord(i + 1, words.get(i), Wordlist.nearest(words.get(i)));
      }
    }
    if (words.size() < 12 || words.size() > 24 || words.size() % 3 != 0) {
      return new MnemonicCheck.WrongCount(words.size());
    }
    try {
      return new MnemonicCheck.Valid(
          new Mnemonic(Secret.owning(MnemonicCode.INSTANCE.toEntropy(words))));
    } catch (MnemonicException.MnemonicChecksumException e) {
      return new MnemonicCheck.WrongChecksum();
    } catch (MnemonicException e) {
      throw new IllegalStateException("words were checked before", e);
    }
  }

  /** The words, in order. */
  public List<String> revealWords() {
    return MnemonicCode.INSTANCE.toMnemonic(entropy.reveal());
  }

  /** The words with single blanks between them. */
  public String revealPhrase() {
    return String.join(" ", revealWords());
  }

  /** The entropy: not to be kept, changed or shown. */
  public byte[] revealEntropy() {
    return entropy.reveal();
  }

  /** An independent copy. */
  public Mnemonic copy() {
    return new Mnemonic(entropy.copy());
  }

  /** The seed (BIP39: PBKDF2-HMAC-SHA512, 2048 rounds, no passphrase), 64 bytes. */
  Secret seed() {
    return Secret.owning(MnemonicCode.toSeed(revealWords(), ""));
  }

  /** Opens the key tree of this phrase. */
  public Keychain open() {
    try (Secret seed = seed()) {
      return Keychain.ofSeed(seed);
    }
  }

  @Override
  public void close() {
    entropy.close();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mnemonic mnemonic && mnemonic.entropy.equals(entropy);
  }

  @Override
  public int hashCode() {
    return entropy.hashCode();
  }

  @Override
  public String toString() {
    return "Mnemonic";
  }
}
