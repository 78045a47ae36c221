package dev.ownhand.auth;

import dev.ownhand.crypto.Address;
import java.util.Optional;

/**
 * Where apps are told to store, from the settings.
 *
 * @param url the hub's address for writing
 * @param readUrl what stands before an address in the hub's addresses for reading, ending in a slash
 */
public record Hub(Optional<String> url, Optional<String> readUrl) {
  /** No hub is set up. */
  public static final Hub NONE = new Hub(Optional.empty(), Optional.empty());

  /** Where the profile of an identity lies, if reading is set up. */
  Optional<String> profileUrl(Address identity) {
    return readUrl.map(prefix -> prefix + identity + "/profile.json");
  }
}
