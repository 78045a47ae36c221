package dev.ownhand.vault;

import dev.ownhand.base.Secret;
import dev.ownhand.keychain.Mnemonic;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is sealed in a vault's body: one byte, the length of the entropy, then the entropy with zeros
 * behind it. The body is as long for twelve words as for twenty-four. Wiped on close.
 */
record VaultContents(Mnemonic mnemonic) implements AutoCloseable {
  private static final int ENTROPY_ROOM = 32;

  /** Length of the body, in bytes. */
  static final int LENGTH = 1 + ENTROPY_ROOM;

  /** The contents of a body, or empty if it is not one. */
  static Optional<VaultContents> of(Secret body) {
    byte[] bytes = body.reveal();
    if (bytes.length != LENGTH || !Mnemonic.isEntropyLength(bytes[0])) {
      return Optional.empty();
    }
    byte[] entropy = Arrays.copyOfRange(bytes, 1, 1 + bytes[0]);
    try {
      return Optional.of(new VaultContents(Mnemonic.ofEntropy(entropy)));
    } finally {
      Arrays.fill(entropy, (byte) 0);
    }
  }

  /** The body, to be closed by the caller. */
  Secret body() {
    byte[] entropy = mnemonic.revealEntropy();
    byte[] bytes = new byte[LENGTH];
    bytes[0] = (byte) entropy.length;
    System.arraycopy(entropy, 0, bytes, 1, entropy.length);
    return Secret.owning(bytes);
  }

  @Override
  public void close() {
    mnemonic.close();
  }

  @Override
  public String toString() {
    return "VaultContents";
  }
}
