package dev.ownhand.crypto;

import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;

/** A secp256k1 public key: a point on the curve, never the one at infinity. */
public final class PublicKey {
  private final ECPoint point;

  private PublicKey(ECPoint point) {
    this.point = point;
  }

  static PublicKey of(ECPoint point) {
    return new PublicKey(point);
  }

  /**
   * Reads a key in hexadecimal digits of either case: compressed (66 digits) or uncompressed (130),
   * SEC 1 section 2.3.4. The hybrid form and points off the curve are refused.
   */
  public static Optional<PublicKey> parse(String hex) {
    boolean compressed = hex.length() == 66 && (hex.startsWith("02") || hex.startsWith("03"));
    boolean uncompressed = hex.length() == 130 && hex.startsWith("04");
    if (!compressed && !uncompressed) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PublicKey(Curve.DOMAIN.getCurve().decodePoint(HexFormat.of().parseHex(hex))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether this key made that signature of the SHA-256 of the message. A high s is accepted. */
  public boolean verifies(Signature signature, byte[] message) {
    var verifier = new ECDSASigner();
    verifier.init(false, parameters());
    return verifier.verifySignature(Digests.sha256(message), signature.r(), signature.s());
  }

  /** The P2PKH address of the compressed form, the one everything new uses. */
  public Address address() {
    return new Address(Digests.hash160(point.getEncoded(true)));
  }

  /** The P2PKH address of the uncompressed form, met in old requests. */
  public Address uncompressedAddress() {
    return new Address(Digests.hash160(point.getEncoded(false)));
  }

  /** The compressed form, 66 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(point.getEncoded(true));
  }

  byte[] compressed() {
    return point.getEncoded(true);
  }

  ECPublicKeyParameters parameters() {
    return new ECPublicKeyParameters(point, Curve.DOMAIN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey key && key.point.equals(point);
  }

  @Override
  public int hashCode() {
    return point.hashCode();
  }

  @Override
  public String toString() {
    return hex();
  }
}
