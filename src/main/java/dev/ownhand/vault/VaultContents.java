package dev.ownhand.vault;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.Mnemonic;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is sealed in a vault's body: one byte, the length of the entropy; 32 bytes, the entropy with
 * zeros behind it, so that the body is as long for twelve words as for twenty-four; 32 bytes, the
 * database key. Version 1 had no database key. Wiped on close.
 */
record VaultContents(Mnemonic mnemonic, Secret databaseKey) implements AutoCloseable {
  private static final int KEY_START = 33;
  private static final int KEY_LENGTH = 32;

  /** Contents with a database key never used before. The phrase is copied. */
  static VaultContents fresh(Mnemonic mnemonic, Entropy entropy) {
    return new VaultContents(mnemonic.copy(), Secret.owning(entropy.bytes(KEY_LENGTH)));
  }

  /** Length of the body in a version, in bytes. */
  static int length(int version) {
    return version == 1 ? KEY_START : KEY_START + KEY_LENGTH;
  }

  /**
   * The contents of a body, or empty if it is not one. A body without a database key is given a fresh
   * one.
   */
  static Optional<VaultContents> of(Secret body, int version, Entropy entropy) {
    byte[] bytes = body.reveal();
    if (bytes.length != length(version) || !Mnemonic.isEntropyLength(bytes[0])) {
      return Optional.empty();
    }
    byte[] phrase = Arrays.copyOfRange(bytes, 1, 1 + bytes[0]);
    try {
      byte[] databaseKey =
          version == 1
              ? entropy.bytes(KEY_LENGTH)
              : Arrays.copyOfRange(bytes, KEY_START, bytes.length);
      return Optional.of(
          new VaultContents(Mnemonic.ofEntropy(phrase), Secret.owning(databaseKey)));
    } finally {
      Arrays.fill(phrase, (byte) 0);
    }
  }

  /** The body as the current version has it, to be closed by the caller. */
  Secret body() {
    byte[] phrase = mnemonic.revealEntropy();
    byte[] bytes = new byte[KEY_START + KEY_LENGTH];
    bytes[0] = (byte) phrase.length;
    System.arraycopy(phrase, 0, bytes, 1, phrase.length);
    System.arraycopy(databaseKey.reveal(), 0, bytes, KEY_START, KEY_LENGTH);
    return Secret.owning(bytes);
  }

  @Override
  public void close() {
    mnemonic.close();
    databaseKey.close();
  }

  @Override
  public String toString() {
    return "VaultContents";
  }
}
