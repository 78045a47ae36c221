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
  public void check(byte[] typed) {
    switch (Mnemonic.read(new String(typed, UTF_8))) {
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
}
