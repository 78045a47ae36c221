package dev.ownhand.gaia.hub;

import dev.ownhand.crypto.Address;
import java.util.Optional;

/**
 * Who asks for something, believed by nobody.
 *
 * @param authorization the authorization header
 * @param bucket the bucket it is about, if there can be one of that name
 */
public record Caller(Optional<String> authorization, Optional<Address> bucket) {
  /** Shows no token. */
  @Override
  public String toString() {
    return "Caller";
  }
}
