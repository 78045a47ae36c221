package dev.ownhand.settings;

import dev.ownhand.base.WebAddress;

/** What a storage hub's address, typed by a person or found in a file, turned out to be. */
public sealed interface HubAddress {
  /** It may be used; this is how it is written properly. */
  record Good(String address) implements HubAddress {}

  /** It is no web address, or one with a query, a fragment or a name before it. */
  record NotAnAddress() implements HubAddress {}

  /** It is neither https nor on this computer, so others could read what is stored. */
  record NotSecure() implements HubAddress {}

  /** Judges an address. Blanks around it do not count. */
  static HubAddress check(String typed) {
    return WebAddress.parse(typed.strip())
        .filter(address -> !address.hasQueryOrFragment())
        .<HubAddress>map(
            address ->
                address.origin().isSecure() ? new Good(address.toString()) : new NotSecure())
        .orElseGet(NotAnAddress::new);
  }
}
