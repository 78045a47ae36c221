package dev.ownhand.texts;

import dev.ownhand.base.Printable;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.MnemonicCheck;
import java.util.Optional;

/** What is wrong with a typed phrase, in words. */
public final class MnemonicTexts {
  private static final int MOST_CHARS = 30;

  private final Texts texts;

  public MnemonicTexts(Texts texts) {
    this.texts = texts;
  }

  /** What came of reading it; empty if all is well. */
  public String sentence(MnemonicCheck check) {
    return switch (check) {
      case MnemonicCheck.Valid(Mnemonic _) -> "";
      case MnemonicCheck.UnknownWord(int position, String word, Optional<String> nearest) -> {
        String shown = Printable.line(word, MOST_CHARS);
        yield nearest
            .map(like -> texts.text("phrase.word.nearest", String.valueOf(position), shown, like))
            .orElseGet(() -> texts.text("phrase.word", String.valueOf(position), shown));
      }
      case MnemonicCheck.WrongCount(int count) -> texts.text("phrase.count", String.valueOf(count));
      case MnemonicCheck.WrongChecksum _ -> texts.text("phrase.checksum");
    };
  }
}
