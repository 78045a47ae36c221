package dev.ownhand.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.Entropy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;

/** Any bytes in the place of a vault, as they come and with their checksum repaired. */
public final class VaultFileFuzz implements FuzzTarget {
  private static final int CHECKSUM = 32;
  private static final int MEMORY = 11;
  private static final byte[] DATABASE_KEY = Digests.sha256(new byte[] {1});
  private static final byte[] FILE = sealed();

  private static byte[] sealed() {
    try (var contents = new VaultContents(Phrases.twelveWords(), Secret.copyOf(DATABASE_KEY))) {
      return VaultFile.seal(contents, Phrases.right(), Phrases.CHEAP, Entropy.system());
    }
  }

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(FILE, KeptVaults.version(1));
  }

  @Override
  public void check(byte[] untrusted) {
    open(untrusted);
    if (untrusted.length >= CHECKSUM) {
      open(repaired(untrusted));
    }
  }

  private static byte[] repaired(byte[] untrusted) {
    int end = untrusted.length - CHECKSUM;
    byte[] twin = untrusted.clone();
    System.arraycopy(Digests.sha256(Arrays.copyOf(twin, end)), 0, twin, end, CHECKSUM);
    return twin;
  }

  private static void open(byte[] untrusted) {
    if (VaultFile.read(untrusted) instanceof VaultFile.Reading.Read(VaultFile file)
        && isCheap(untrusted)
        && file.open(Phrases.right(), Entropy.system())
            instanceof VaultFile.Opening.Opened(VaultContents contents)) {
      try (contents) {
        assertEquals(Phrases.twelveWords(), contents.mnemonic());
      }
    }
  }

  /** Others are read, but opening them would take all the time there is. */
  private static boolean isCheap(byte[] file) {
    ByteBuffer header = ByteBuffer.wrap(file);
    return header.getInt(MEMORY) <= 256 && header.getInt(MEMORY + 4) <= 4;
  }
}
