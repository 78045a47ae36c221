package dev.ownhand.profile;

import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.PublicKey;
import java.util.Optional;

/** Who must have signed a profile. */
public sealed interface Signer {
  /** The key of that address, which may be that of its compressed or of its uncompressed form. */
  record Of(Address address) implements Signer {
    @Override
    public boolean is(PublicKey key) {
      return key.address().equals(address) || key.uncompressedAddress().equals(address);
    }
  }

  /** That key. */
  record Key(PublicKey key) implements Signer {
    @Override
    public boolean is(PublicKey other) {
      return key.equals(other);
    }
  }

  /** Anybody: who it was is told by the key. */
  record Whoever() implements Signer {
    @Override
    public boolean is(PublicKey key) {
      return true;
    }
  }

  /** Whether it is the holder of that key. */
  boolean is(PublicKey key);

  /**
   * Reads an address, or a public key in its compressed form, in lower case. Every other form is refused,
   * as the original does (vectors/profile-tokens.json, "cases").
   */
  static Optional<Signer> parse(String text) {
    return Address.parse(text)
        .<Signer>map(Of::new)
        .or(() -> PublicKey.parse(text).filter(key -> key.hex().equals(text)).map(Key::new));
  }
}
