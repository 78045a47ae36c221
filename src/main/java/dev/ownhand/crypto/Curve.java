package dev.ownhand.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** secp256k1 (SEC 2 section 2.4.1), held once: its table of multiples hangs on this instance. */
final class Curve {
  private static final X9ECParameters SECP256K1 = CustomNamedCurves.getByName("secp256k1");
  static final ECDomainParameters DOMAIN = new ECDomainParameters(SECP256K1);

  private Curve() {}

  /** Whether a number may be a private key, r or s: at least 1 and below the order. */
  static boolean isScalar(BigInteger number) {
    return number.signum() > 0 && number.compareTo(DOMAIN.getN()) < 0;
  }
}
