package dev.ownhand.auth;

import dev.ownhand.crypto.Address;

/** Port: enters in public profiles where apps store. */
@FunctionalInterface
public interface Publicity {
  /** What came of it. */
  enum Entering {
    /** The profile at the hub says it. */
    ENTERED,
    /** No hub is set up, or the built-in one is closed. */
    NO_HUB,
    /** The hub could not be reached, or not in time. */
    NOT_REACHED,
    /** The hub did not take it. */
    REFUSED,
    /** What lies there was not signed by this identity. */
    FORGED,
    /** Everything was locked meanwhile. */
    LOCKED
  }

  /**
   * Enters the bucket of an app in the profile of an identity. Waits for the hub, but not for long.
   *
   * @param domainName as the app spells it
   */
  Entering enter(int identity, String domainName, Address bucket);
}
