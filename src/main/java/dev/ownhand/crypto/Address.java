package dev.ownhand.crypto;

import dev.ownhand.base.Did;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A Bitcoin P2PKH address of the main network: version byte 0 and 20 bytes of hash. */
public final class Address {
  private static final int MOST_CHARS = 34;

  private final byte[] hash;

  Address(byte[] hash) {
    this.hash = hash.clone();
  }

  /**
   * Reads an address. Refused are a wrong check sum, another version byte, and whatever would be written
   * otherwise.
   */
  public static Optional<Address> parse(String text) {
    return Base58.decode(text, MOST_CHARS)
        .filter(bytes -> bytes.length == 25 && bytes[0] == 0)
        .map(bytes -> new Address(Arrays.copyOfRange(bytes, 1, 21)))
        .filter(address -> address.toString().equals(text));
  }

  /** The identifier an identity with this address signs with. */
  public Did did() {
    return new Did(toString());
  }

  /** The form shown to people, {@code ID-<address>}. */
  public String displayId() {
    return "ID-" + this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address address && Arrays.equals(address.hash, hash);
  }

  @Override
  public int hashCode() {
    return HexFormat.of().formatHex(hash).hashCode();
  }

  /** Base58Check, beginning with 1. */
  @Override
  public String toString() {
    byte[] payload = new byte[21];
    System.arraycopy(hash, 0, payload, 1, hash.length);
    byte[] check = Digests.sha256(Digests.sha256(payload));
    byte[] whole = Arrays.copyOf(payload, 25);
    System.arraycopy(check, 0, whole, 21, 4);
    return Base58.encode(whole);
  }
}
