package dev.ownhand.crypto;

import dev.ownhand.base.Secret;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Authenticated encryption with a shared key: AES-256-GCM (NIST SP 800-38D) with a random 96-bit
 * nonce in front and a 128-bit tag behind.
 */
public final class SealedBox {
  /** Length of the key, in bytes. */
  public static final int KEY_LENGTH = 32;

  private static final int NONCE_LENGTH = 12;
  private static final int TAG_LENGTH = 16;

  /** How much longer a box is than what lies in it, in bytes. */
  public static final int OVERHEAD = NONCE_LENGTH + TAG_LENGTH;

  private SealedBox() {}

  /**
   * Seals bytes.
   *
   * @param context associated data: authenticated, not hidden, needed again to open
   */
  public static byte[] seal(Secret key, byte[] context, byte[] plain, Entropy entropy) {
    byte[] nonce = entropy.bytes(NONCE_LENGTH);
    try {
      byte[] sealed = crypt(true, key, nonce, context, plain);
      byte[] box = Arrays.copyOf(nonce, NONCE_LENGTH + sealed.length);
      System.arraycopy(sealed, 0, box, NONCE_LENGTH, sealed.length);
      return box;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("sealing cannot fail", e);
    }
  }

  /** Opens a box, or empty if key or context are others or a bit of it was changed. */
  public static Optional<Secret> open(Secret key, byte[] context, byte[] box) {
    if (box.length < OVERHEAD) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(box, NONCE_LENGTH);
    byte[] sealed = Arrays.copyOfRange(box, NONCE_LENGTH, box.length);
    try {
      return Optional.of(Secret.owning(crypt(false, key, nonce, context, sealed)));
    } catch (InvalidCipherTextException e) {
      return Optional.empty();
    }
  }

  private static byte[] crypt(
      boolean encrypting, Secret key, byte[] nonce, byte[] context, byte[] input)
      throws InvalidCipherTextException {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
    cipher.init(
        encrypting,
        new AEADParameters(new KeyParameter(key.reveal()), TAG_LENGTH * 8, nonce, context));
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    int length = cipher.processBytes(input, 0, input.length, output, 0);
    cipher.doFinal(output, length);
    return output;
  }
}
