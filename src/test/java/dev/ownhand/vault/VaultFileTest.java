package dev.ownhand.vault;

import static dev.ownhand.vault.Phrases.CHEAP;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.keychain.Mnemonic;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VaultFileTest {
  private static final int HEADER_END = 36;
  private static final int SEALED_KEY_END = 96;
  private static final byte[] DATABASE_KEY = Digests.sha256(new byte[] {1});
  private static final byte[] FILE = sealed(Phrases.twelveWords());

  private static byte[] sealed(Mnemonic mnemonic) {
    try (var contents = new VaultContents(mnemonic, Secret.copyOf(DATABASE_KEY))) {
      return VaultFile.seal(contents, Phrases.right(), CHEAP, Entropy.system());
    }
  }

  private static VaultFile.Opening open(byte[] bytes, char[] password) {
    return assertInstanceOf(VaultFile.Reading.Read.class, VaultFile.read(bytes))
        .file()
        .open(password, Entropy.system());
  }

  /** The simple name of what comes of reading and opening with the right password. */
  private static String verdict(byte[] bytes) {
    return switch (VaultFile.read(bytes)) {
      case VaultFile.Reading.Read(VaultFile file) ->
          file.open(Phrases.right(), Entropy.system()).getClass().getSimpleName();
      case VaultFile.Reading.Damaged damaged -> damaged.getClass().getSimpleName();
      case VaultFile.Reading.TooNew newer -> newer.getClass().getSimpleName();
    };
  }

  private static byte[] flipped(int position, int bits) {
    byte[] twin = FILE.clone();
    twin[position] ^= (byte) bits;
    return twin;
  }

  private static byte[] withChecksum(byte[] twin) {
    int end = twin.length - 32;
    byte[] checksum = Digests.sha256(Arrays.copyOf(twin, end));
    System.arraycopy(checksum, 0, twin, end, checksum.length);
    return twin;
  }

  @Test
  void givesBackThePhraseAndTheKeyForThePassword() {
    for (Mnemonic phrase : new Mnemonic[] {Phrases.twelveWords(), Phrases.twentyFourWords()}) {
      try (var contents =
          assertInstanceOf(
                  VaultFile.Opening.Opened.class,
                  open(sealed(phrase.copy()), Phrases.right()))
              .contents()) {
        assertEquals(phrase, contents.mnemonic());
        assertArrayEquals(DATABASE_KEY, contents.databaseKey().reveal());
      }
    }
  }

  @Test
  void opensWhatVersionOneWrote() {
    try (var contents =
        assertInstanceOf(
                VaultFile.Opening.Opened.class, open(KeptVaults.version(1), Phrases.right()))
            .contents()) {
      assertEquals(Phrases.twelveWords(), contents.mnemonic());
    }
  }

  @Test
  void isAsLongForTwelveWordsAsForTwentyFour() {
    assertEquals(FILE.length, sealed(Phrases.twentyFourWords()).length);
  }

  @Test
  void isDifferentEachTimeItIsSealed() {
    byte[] again = sealed(Phrases.twelveWords());
    assertFalse(Arrays.equals(FILE, 20, HEADER_END, again, 20, HEADER_END), "the salt");
    assertFalse(
        Arrays.equals(FILE, SEALED_KEY_END, FILE.length, again, SEALED_KEY_END, again.length));
  }

  @Test
  void doesNotOpenForAnotherPassword() {
    assertEquals(new VaultFile.Opening.WrongPassword(), open(FILE, Phrases.wrong()));
    assertEquals(new VaultFile.Opening.WrongPassword(), open(FILE, new char[0]));
  }

  @Test
  void everyFlippedBitIsNoticed() {
    for (int position = 0; position < FILE.length; position++) {
      for (int bit = 0; bit < 8; bit++) {
        String verdict = verdict(flipped(position, 1 << bit));
        assertTrue(
            Set.of("Damaged", "TooNew").contains(verdict), position + "." + bit + ": " + verdict);
      }
    }
  }

  @Test
  void everyFlippedByteIsNoticedEvenIfTheChecksumWasRepaired() {
    var verdicts = new HashSet<String>();
    for (int position = 0; position < FILE.length - 32; position++) {
      String verdict = verdict(withChecksum(flipped(position, 0x01)));
      verdicts.add(verdict);
      Set<String> expected =
          position >= SEALED_KEY_END
              ? Set.of("Damaged")
              : position >= HEADER_END - PasswordLock.SALT_LENGTH
                  ? Set.of("WrongPassword")
                  : Set.of("Damaged", "TooNew", "WrongPassword");
      assertTrue(expected.contains(verdict), position + ": " + verdict);
    }
    assertEquals(Set.of("Damaged", "TooNew", "WrongPassword"), verdicts);
  }

  @Test
  void everyTruncationIsNoticed() {
    for (int length = 0; length < FILE.length; length++) {
      assertEquals("Damaged", verdict(Arrays.copyOf(FILE, length)), "cut at " + length);
    }
  }

  @Test
  void everyTruncationIsNoticedEvenIfItCarriesAChecksum() {
    for (int length = 10 + 32; length < FILE.length; length++) {
      assertEquals(
          "Damaged", verdict(withChecksum(Arrays.copyOf(FILE, length))), "cut at " + length);
    }
  }

  @Test
  void bytesBehindTheEndAreNoticed() {
    assertEquals("Damaged", verdict(Arrays.copyOf(FILE, FILE.length + 1)));
    assertEquals("Damaged", verdict(withChecksum(Arrays.copyOf(FILE, FILE.length + 1))));
  }

  @Test
  void aNewerVersionIsToldEvenIfNothingElseIsUnderstood() {
    byte[] newer = Arrays.copyOf(FILE, 5000);
    ByteBuffer.wrap(newer).putShort(8, (short) 65000);
    assertEquals(new VaultFile.Reading.TooNew(65000), VaultFile.read(newer));
  }

  @Test
  void versionZeroNeverWas() {
    byte[] zero = FILE.clone();
    ByteBuffer.wrap(zero).putShort(8, (short) 0);
    assertEquals(new VaultFile.Reading.Damaged(), VaultFile.read(withChecksum(zero)));
  }

  @Test
  void parametersThatWouldTakeForeverAreRefusedBeforeTheyAreUsed() {
    byte[] endless = FILE.clone();
    ByteBuffer.wrap(endless).putInt(15, Integer.MAX_VALUE);
    assertEquals(new VaultFile.Reading.Damaged(), VaultFile.read(withChecksum(endless)));
    byte[] huge = FILE.clone();
    ByteBuffer.wrap(huge).putInt(11, Integer.MAX_VALUE);
    assertEquals(new VaultFile.Reading.Damaged(), VaultFile.read(withChecksum(huge)));
  }

  @Test
  void theVersionIsSealedIn() {
    byte[] older = KeptVaults.version(1);
    byte[] posing = Arrays.copyOf(older, FILE.length);
    ByteBuffer.wrap(posing).putShort(8, (short) 2);
    assertEquals("WrongPassword", verdict(withChecksum(posing)));
  }

  @Test
  void everyFlippedBitOfVersionOneIsNoticedToo() {
    byte[] older = KeptVaults.version(1);
    for (int position = 0; position < older.length; position++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] twin = older.clone();
        twin[position] ^= (byte) (1 << bit);
        assertTrue(Set.of("Damaged", "TooNew").contains(verdict(twin)), position + "." + bit);
      }
    }
  }

  @Test
  void anotherVaultsBodyDoesNotFit() {
    byte[] mixed = FILE.clone();
    byte[] other = sealed(Phrases.twelveWords());
    System.arraycopy(other, SEALED_KEY_END, mixed, SEALED_KEY_END, mixed.length - SEALED_KEY_END);
    assertEquals("Damaged", verdict(withChecksum(mixed)));
  }
}
