package dev.ownhand.base;

/** What came of reading a web address. */
public sealed interface AddressReading {
  /** All its parts are plain. */
  record Usable(WebAddress address) implements AddressReading {}

  /** It is not used, and why. */
  record Unusable(AddressFault fault) implements AddressReading {}
}
