package dev.ownhand.vault;

import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.keychain.Mnemonic;
import java.util.HexFormat;

/** Phrases and passwords that protect nothing. */
final class Phrases {
  /** Costs next to nothing. */
  static final PasswordLock CHEAP = new PasswordLock(8, 1, 1);

  /** The phrase of vectors/keychain.json that begins "legal winner thank year". */
  static final String ENTROPY = "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f";

  private Phrases() {}

  static Mnemonic twelveWords() {
    return Mnemonic.ofEntropy(HexFormat.of().parseHex(ENTROPY));
  }

  static Mnemonic twentyFourWords() {
    return Mnemonic.ofEntropy(HexFormat.of().parseHex(ENTROPY + ENTROPY));
  }

  static char[] right() {
    return "Tr0ub4dor & 3 häufig".toCharArray();
  }

  static char[] wrong() {
    return "Tr0ub4dor & 4 häufig".toCharArray();
  }
}
