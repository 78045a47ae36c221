package dev.ownhand.keychain;

import dev.ownhand.base.Did;
import dev.ownhand.crypto.Address;

/**
 * What is public of an identity.
 *
 * @param index its number in the keychain, from 0
 * @param address its P2PKH address
 */
public record Identity(int index, Address address) {
  /** {@code did:btc-addr:<address>}. */
  public Did did() {
    return address.did();
  }

  /** {@code ID-<address>}. */
  public String displayId() {
    return address.displayId();
  }
}
