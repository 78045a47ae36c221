package dev.ownhand.cli;

import dev.ownhand.keychain.Mnemonic;
import java.util.ArrayList;
import java.util.List;

/** A recovery phrase laid out to be written down: numbered, four to a line. */
final class PhraseSheet {
  private static final int WORDS_PER_LINE = 4;

  private PhraseSheet() {}

  static List<String> lines(Mnemonic mnemonic) {
    List<String> words = mnemonic.revealWords();
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      line.append("%4d. %-10s".formatted(i + 1, words.get(i)));
      if (i % WORDS_PER_LINE == WORDS_PER_LINE - 1 || i == words.size() - 1) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
    }
    return lines;
  }
}
