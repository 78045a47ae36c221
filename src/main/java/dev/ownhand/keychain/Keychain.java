package dev.ownhand.keychain;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Digests;

/**
 * The open key tree of a phrase: identities at {@code m/888'/0'/n'} (vectors/keychain.json). Wiped on
 * close; using it after that throws {@link IllegalStateException}.
 */
public final class Keychain implements AutoCloseable {
  private final HdNode identities;
  private final String salt;

  private Keychain(HdNode identities) {
    this.identities = identities;
    // Over the 66 characters of the hex form, not over the 33 bytes.
    this.salt = Digests.sha256Hex(identities.key().publicKey().hex());
  }

  static Keychain ofSeed(Secret seed) {
    try (HdNode master = HdNode.master(seed);
        HdNode purpose = master.hardened(KeyPaths.IDENTITY_PURPOSE)) {
      return new Keychain(purpose.hardened(KeyPaths.IDENTITY_CHAIN));
    }
  }

  /** The keys of an identity, to be closed by the caller. */
  public IdentityKey identityKey(int index) {
    if (!isIndex(index)) {
      throw new IllegalArgumentException("no identity has the index " + index);
    }
    return new IdentityKey(index, identities.hardened(index), salt);
  }

  /** What is public of an identity. */
  public Identity identity(int index) {
    try (IdentityKey key = identityKey(index)) {
      return key.identity();
    }
  }

  /** Whether an identity may have this index. */
  public static boolean isIndex(int index) {
    return index >= 0 && index < KeyPaths.MOST_IDENTITIES;
  }

  /** The salt mixed into every app's key, the same for all identities. */
  String salt() {
    return salt;
  }

  @Override
  public void close() {
    identities.close();
  }

  @Override
  public String toString() {
    return "Keychain";
  }
}
