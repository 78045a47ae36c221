package dev.ownhand.keychain;

/** Every index of the key tree. All steps are hardened; a quote mark means just that (BIP32). */
final class KeyPaths {
  /** {@code m/888'}: the purpose of Blockstack identities. */
  static final int IDENTITY_PURPOSE = 888;

  /** {@code m/888'/0'}: the blockchain, always 0. Identities are the children of this node. */
  static final int IDENTITY_CHAIN = 0;

  /** {@code m/888'/0'/n'/0'}: under it are the keys of an identity's apps. */
  static final int APPS = 0;

  /** Most identities one keychain may have; the tree itself would allow 2^31. */
  static final int MOST_IDENTITIES = 1000;

  private KeyPaths() {}
}
