package dev.ownhand.keychain;

import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;

/** An identity's own key, and the way to the keys of its apps. Wiped on close. */
public final class IdentityKey implements AutoCloseable {
  private final int index;
  private final HdNode node;
  private final String salt;
  private final PublicKey publicKey;

  IdentityKey(int index, HdNode node, String salt) {
    this.index = index;
    this.node = node;
    this.salt = salt;
    this.publicKey = node.key().publicKey();
  }

  /** What is public of it. */
  public Identity identity() {
    return new Identity(index, publicKey.address());
  }

  /** The key that signs for this identity; closed together with this. */
  public PrivateKey privateKey() {
    return node.key();
  }

  /** The key that proves it. */
  public PublicKey publicKey() {
    return publicKey;
  }

  /**
   * The private key of an app, to be closed by the caller.
   *
   * <p>One hardened step under the apps node. Its index is Java's hash of the hexadecimal SHA-256 of
   * domain name and salt, without the sign bit (vectors/keychain.json, "legacyAppPrivateKey").
   *
   * @param domainName the request's {@code domain_name}, verbatim: every other spelling is another key
   */
  public PrivateKey appKey(String domainName) {
    try (HdNode apps = node.hardened(KeyPaths.APPS)) {
      HdNode app = apps.hardened(appIndex(domainName));
      app.chainCode().close();
      return app.key();
    }
  }

  int appIndex(String domainName) {
    return Digests.sha256Hex(domainName + salt).hashCode() & 0x7fffffff;
  }

  @Override
  public void close() {
    node.close();
  }

  @Override
  public String toString() {
    return "IdentityKey";
  }
}
