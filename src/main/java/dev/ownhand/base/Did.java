package dev.ownhand.base;

import java.util.Locale;
import java.util.Optional;

/**
 * A decentralised identifier of the form {@code did:btc-addr:<address>}, the issuer of requests and
 * responses.
 *
 * @param address the Bitcoin address, not checked here
 */
public record Did(String address) {
  private static final String PREFIX = "did:btc-addr:";

  /**
   * Reads an issuer: exactly three parts, the first two in any case (vectors/auth-requests.json, "iss
   * upper-case DID prefix"), the address as written.
   */
  public static Optional<Did> parse(String text) {
    if (!text.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
      return Optional.empty();
    }
    String address = text.substring(PREFIX.length());
    return address.isEmpty() || address.indexOf(':') >= 0
        ? Optional.empty()
        : Optional.of(new Did(address));
  }

  @Override
  public String toString() {
    return PREFIX + address;
  }
}
