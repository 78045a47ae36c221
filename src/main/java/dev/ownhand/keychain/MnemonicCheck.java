package dev.ownhand.keychain;

import java.util.Optional;

/** What came of reading a typed phrase. */
public sealed interface MnemonicCheck {
  /** All is well. */
  record Valid(Mnemonic mnemonic) implements MnemonicCheck {}

  /**
   * A word is not in the list.
   *
   * @param position which one, counted from 1
   * @param word as it was understood
   * @param nearest the word of the list that looks most like it, if one does
   */
  record UnknownWord(int position, String word, Optional<String> nearest) implements MnemonicCheck {}

  /** All words are in the list, but there are not 12, 15, 18, 21 or 24 of them. */
  record WrongCount(int count) implements MnemonicCheck {}

  /** Words and their number are right, but they do not belong together in this order. */
  record WrongChecksum() implements MnemonicCheck {}
}
