package dev.ownhand.keychain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.VectorFile;
import java.util.stream.Stream;

/** Anything typed in the place of a phrase. */
public final class MnemonicFuzz implements FuzzTarget {
  @Override
  public Stream<byte[]> seeds() {
    VectorFile vectors = VectorFile.read("keychain");
    return Stream.concat(
            vectors.section("wallets").stream().flatMap(one -> one.text("mnemonic").stream()),
            vectors.section("mnemonics").stream().flatMap(one -> one.text("input").stream()))
        .map(phrase -> phrase.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] utf8) {
    String typed = new String(utf8, UTF_8);
    checkDraft(typed);
    switch (Mnemonic.read(typed)) {
      case MnemonicCheck.Valid(Mnemonic mnemonic) ->
          assertEquals(
              mnemonic,
              assertInstanceOf(MnemonicCheck.Valid.class, Mnemonic.read(mnemonic.revealPhrase()))
                  .mnemonic());
      case MnemonicCheck.UnknownWord(int position, String word, var nearest) -> {
        assertTrue(position >= 1);
        assertFalse(Wordlist.contains(word));
        assertTrue(nearest.stream().allMatch(Wordlist::contains));
      }
      case MnemonicCheck.WrongCount(int count) -> assertFalse(count == 12 || count == 24);
      case MnemonicCheck.WrongChecksum ignored -> {}
    }
  }

  /** Words stand one behind the other, and each has the place that it was typed at. */
  private static void checkDraft(String typed) {
    PhraseDraft draft = PhraseDraft.of(typed);
    int last = 0;
    for (PhraseDraft.TypedWord word : draft.words()) {
      assertTrue(last <= word.start() && word.start() < word.end() && word.end() <= typed.length());
      assertTrue(draft.completions(word.end()).stream().allMatch(Wordlist::contains));
      last = word.start();
    }
  }
}
