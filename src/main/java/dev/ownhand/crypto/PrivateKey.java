package dev.ownhand.crypto;

import dev.ownhand.base.Secret;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * A secp256k1 private key. Shows nothing, and is wiped by {@link #close()}.
 *
 * <p>The arithmetic beneath works on immutable big integers, so copies of the number may stay in
 * memory until they are collected.
 */
public final class PrivateKey implements AutoCloseable {
  private static final int LENGTH = 32;

  private final Secret number;

  private PrivateKey(Secret number) {
    this.number = number;
  }

  /**
   * The key with this number, 32 bytes big-endian.
   *
   * @throws IllegalArgumentException if it is not from 1 to the curve's order less 1
   */
  public static PrivateKey of(byte[] number) {
    if (number.length != LENGTH || !Curve.isScalar(new BigInteger(1, number))) {
      throw new IllegalArgumentException("not a number of the curve");
    }
    return new PrivateKey(Secret.copyOf(number));
  }

  /**
   * Reads the two text forms in use: 64 hexadecimal digits, or 66 ending in {@code 01}, the mark of a
   * compressed public key (vectors/keychain.json).
   */
  public static Optional<PrivateKey> parse(String hex) {
    boolean marked = hex.length() == 66 && hex.endsWith("01");
    if (hex.length() != 64 && !marked) {
      return Optional.empty();
    }
    byte[] number = null;
    try {
      number = HexFormat.of().parseHex(hex.substring(0, 64));
      return Optional.of(of(number));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    } finally {
      if (number != null) {
        Arrays.fill(number, (byte) 0);
      }
    }
  }

  /** A fresh key. */
  public static PrivateKey random(Entropy entropy) {
    while (true) {
      byte[] number = entropy.bytes(LENGTH);
      if (Curve.isScalar(new BigInteger(1, number))) {
        return new PrivateKey(Secret.owning(number));
      }
    }
  }

  /**
   * The key whose number is this one's plus a tweak, modulo the order (BIP32, private parent key to
   * private child key). Empty in the case, never met in practice, that BIP32 calls invalid.
   *
   * @param tweak 32 bytes big-endian
   */
  public Optional<PrivateKey> plus(byte[] tweak) {
    BigInteger addend = new BigInteger(1, tweak);
    BigInteger sum = number().add(addend).mod(Curve.DOMAIN.getN());
    return addend.compareTo(Curve.DOMAIN.getN()) >= 0 || sum.signum() == 0
        ? Optional.empty()
        : Optional.of(new PrivateKey(Secret.owning(BigIntegers.asUnsignedByteArray(LENGTH, sum))));
  }

  /** The public key. Costs a multiplication on the curve each time. */
  public PublicKey publicKey() {
    return PublicKey.of(
        new FixedPointCombMultiplier().multiply(Curve.DOMAIN.getG(), number()).normalize());
  }

  /**
   * Signs the SHA-256 of a message: ECDSA with the deterministic nonce of RFC 6979. The second half
   * is left high or low as it comes, like the original's (vectors/auth-requests.json, "signing").
   */
  public Signature sign(byte[] message) {
    var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(number(), Curve.DOMAIN));
    BigInteger[] parts = signer.generateSignature(Digests.sha256(message));
    return new Signature(parts[0], parts[1]);
  }

  /** The x coordinate shared with another key (ECDH), always 32 bytes. */
  Secret sharedWith(PublicKey other) {
    var agreement = new ECDHBasicAgreement();
    agreement.init(new ECPrivateKeyParameters(number(), Curve.DOMAIN));
    return Secret.owning(
        BigIntegers.asUnsignedByteArray(LENGTH, agreement.calculateAgreement(other.parameters())));
  }

  /** The 32 bytes of the number: not to be kept, changed or shown. */
  public byte[] reveal() {
    return number.reveal();
  }

  /** The number as 64 lower-case hexadecimal digits, for the app it belongs to. */
  public String revealHex() {
    return HexFormat.of().formatHex(number.reveal());
  }

  private BigInteger number() {
    return new BigInteger(1, number.reveal());
  }

  @Override
  public void close() {
    number.close();
  }

  @Override
  public String toString() {
    return "PrivateKey";
  }
}
