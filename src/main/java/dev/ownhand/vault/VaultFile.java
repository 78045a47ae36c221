package dev.ownhand.vault;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.crypto.SealedBox;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * A vault as bytes, all numbers big-endian:
 *
 * <pre>
 *   header      8  "OWNVAULT"
 *               2  version
 *               1  key derivation, 1 for Argon2id 1.3
 *               4  memory in KiB
 *               4  iterations
 *               1  lanes
 *              16  salt
 *   sealed key 60  the vault key, sealed with the password's key; context: the header
 *   body        n  {@link VaultContents}, sealed with the vault key; context: all before
 *   checksum   32  SHA-256 of all before
 * </pre>
 *
 * <p>So a spoiled file is told from a wrong password: the checksum is of the whole, needs no
 * password, and hides nothing. Whoever repairs it after a change still has to face both seals.
 */
final class VaultFile {
  /** The version written. */
  static final int VERSION = 2;

  private static final byte[] MAGIC = "OWNVAULT".getBytes(StandardCharsets.US_ASCII);
  private static final byte ARGON2ID = 1;
  private static final int VERSION_END = MAGIC.length + 2;
  private static final int HEADER_LENGTH = VERSION_END + 10 + PasswordLock.SALT_LENGTH;
  private static final int BODY_START = HEADER_LENGTH + SealedBox.KEY_LENGTH + SealedBox.OVERHEAD;
  private static final int CHECKSUM_LENGTH = 32;

  private final int version;
  private final PasswordLock lock;
  private final byte[] bytes;

  private VaultFile(int version, PasswordLock lock, byte[] bytes) {
    this.version = version;
    this.lock = lock;
    this.bytes = bytes;
  }

  /** What came of reading bytes, without any password. */
  sealed interface Reading {
    record Read(VaultFile file) implements Reading {}

    record Damaged() implements Reading {}

    record TooNew(int version) implements Reading {}
  }

  /** What came of opening a file. */
  sealed interface Opening {
    /** The contents, to be closed by the caller. */
    record Opened(VaultContents contents) implements Opening {}

    record WrongPassword() implements Opening {}

    record Damaged() implements Opening {}
  }

  static Reading read(byte[] bytes) {
    if (bytes.length < VERSION_END || !startsWithMagic(bytes)) {
      return new Reading.Damaged();
    }
    int version = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(MAGIC.length));
    if (version > VERSION) {
      return new Reading.TooNew(version);
    }
    if (version == 0 || bytes.length != length(version) || !isSound(bytes)) {
      return new Reading.Damaged();
    }
    return lock(bytes)
        .<Reading>map(lock -> new Reading.Read(new VaultFile(version, lock, bytes.clone())))
        .orElseGet(Reading.Damaged::new);
  }

  private static boolean startsWithMagic(byte[] bytes) {
    return Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  private static int length(int version) {
    return BODY_START + VaultContents.length(version) + SealedBox.OVERHEAD + CHECKSUM_LENGTH;
  }

  private static boolean isSound(byte[] bytes) {
    int end = bytes.length - CHECKSUM_LENGTH;
    return MessageDigest.isEqual(
        Digests.sha256(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length));
  }

  private static Optional<PasswordLock> lock(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).position(VERSION_END);
    byte derivation = buffer.get();
    int memoryKib = buffer.getInt();
    int iterations = buffer.getInt();
    int lanes = Byte.toUnsignedInt(buffer.get());
    return derivation == ARGON2ID && PasswordLock.isAllowed(memoryKib, iterations, lanes)
        ? Optional.of(new PasswordLock(memoryKib, iterations, lanes))
        : Optional.empty();
  }

  /**
   * Tries a password, which takes as long as the file's lock demands. Contents that an earlier version
   * did not have are made: unless {@link #isUpToDate}, the file is then to be replaced.
   */
  Opening open(char[] password, Entropy entropy) {
    byte[] salt = Arrays.copyOfRange(bytes, HEADER_LENGTH - PasswordLock.SALT_LENGTH, HEADER_LENGTH);
    try (Secret passwordKey = lock.key(password, salt)) {
      Optional<Secret> opened =
          SealedBox.open(
              passwordKey,
              Arrays.copyOf(bytes, HEADER_LENGTH),
              Arrays.copyOfRange(bytes, HEADER_LENGTH, BODY_START));
      if (opened.isEmpty()) {
        return new Opening.WrongPassword();
      }
      try (Secret vaultKey = opened.get()) {
        return open(vaultKey, entropy);
      }
    }
  }

  private Opening open(Secret vaultKey, Entropy entropy) {
    Optional<Secret> opened =
        SealedBox.open(
            vaultKey,
            Arrays.copyOf(bytes, BODY_START),
            Arrays.copyOfRange(bytes, BODY_START, bytes.length - CHECKSUM_LENGTH));
    if (opened.isEmpty()) {
      return new Opening.Damaged();
    }
    try (Secret body = opened.get()) {
      return VaultContents.of(body, version, entropy)
          .<Opening>map(Opening.Opened::new)
          .orElseGet(Opening.Damaged::new);
    }
  }

  /** Whether it is of the current version, and guessing no cheaper than with this lock. */
  boolean isUpToDate(PasswordLock wanted) {
    return version == VERSION
        && lock.memoryKib() >= wanted.memoryKib()
        && lock.iterations() >= wanted.iterations();
  }

  /** Seals contents with a password, under a vault key and a salt never used before. */
  static byte[] seal(
      VaultContents contents, char[] password, PasswordLock lock, Entropy entropy) {
    byte[] salt = entropy.bytes(PasswordLock.SALT_LENGTH);
    byte[] header = header(lock, salt);
    try (Secret passwordKey = lock.key(password, salt);
        Secret vaultKey = Secret.owning(entropy.bytes(SealedBox.KEY_LENGTH));
        Secret body = contents.body()) {
      byte[] sealedKey = SealedBox.seal(passwordKey, header, vaultKey.reveal(), entropy);
      byte[] front = join(header, sealedKey);
      byte[] whole = join(front, SealedBox.seal(vaultKey, front, body.reveal(), entropy));
      return join(whole, Digests.sha256(whole));
    }
  }

  private static byte[] header(PasswordLock lock, byte[] salt) {
    return ByteBuffer.allocate(HEADER_LENGTH)
        .put(MAGIC)
        .putShort((short) VERSION)
        .put(ARGON2ID)
        .putInt(lock.memoryKib())
        .putInt(lock.iterations())
        .put((byte) lock.lanes())
        .put(salt)
        .array();
  }

  private static byte[] join(byte[] front, byte[] back) {
    byte[] whole = Arrays.copyOf(front, front.length + back.length);
    System.arraycopy(back, 0, whole, front.length, back.length);
    return whole;
  }
}
