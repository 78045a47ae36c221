package dev.ownhand.auth;

import java.util.Optional;

/** What the person said to a request. */
public sealed interface Approval {
  /**
   * Yes.
   *
   * @param identity index of the identity to sign in with
   * @param email the address to give away, if the app asked for one and the person agreed
   */
  record Granted(int identity, Optional<String> email) implements Approval {}

  /** No. */
  record Declined() implements Approval {}
}
