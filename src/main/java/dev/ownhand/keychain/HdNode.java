package dev.ownhand.keychain;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.PrivateKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A private node of the key tree (BIP32): a key and a chain code. Wiped on close. */
final class HdNode implements AutoCloseable {
  private static final byte[] MASTER = "Bitcoin seed".getBytes(StandardCharsets.US_ASCII);
  private static final int HARDENED = 0x80000000;
  private static final int HALF = 32;

  private final PrivateKey key;
  private final Secret chainCode;

  private HdNode(PrivateKey key, Secret chainCode) {
    this.key = key;
    this.chainCode = chainCode;
  }

  /** BIP32, "Master key generation". */
  static HdNode master(Secret seed) {
    byte[] both = Digests.hmacSha512(MASTER, seed.reveal());
    try {
      return new HdNode(PrivateKey.of(Arrays.copyOf(both, HALF)), chainCode(both));
    } finally {
      Arrays.fill(both, (byte) 0);
    }
  }

  /** BIP32, "Private parent key to private child key", hardened. */
  HdNode hardened(int index) {
    byte[] message =
        ByteBuffer.allocate(37).put((byte) 0).put(key.reveal()).putInt(index | HARDENED).array();
    byte[] both = Digests.hmacSha512(chainCode.reveal(), message);
    byte[] tweak = Arrays.copyOf(both, HALF);
    try {
      PrivateKey child =
          key.plus(tweak)
              .orElseThrow(() -> new IllegalStateException("BIP32: no key at index " + index));
      return new HdNode(child, chainCode(both));
    } finally {
      Arrays.fill(message, (byte) 0);
      Arrays.fill(both, (byte) 0);
      Arrays.fill(tweak, (byte) 0);
    }
  }

  private static Secret chainCode(byte[] both) {
    return Secret.owning(Arrays.copyOfRange(both, HALF, 2 * HALF));
  }

  PrivateKey key() {
    return key;
  }

  Secret chainCode() {
    return chainCode;
  }

  @Override
  public void close() {
    key.close();
    chainCode.close();
  }
}
