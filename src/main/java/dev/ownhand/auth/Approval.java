package dev.ownhand.auth;

import java.util.Optional;
import java.util.Set;

/** What the person said to a request. */
public sealed interface Approval {
  /**
   * Yes.
   *
   * @param identity index of the identity to sign in with
   * @param withheld the permissions asked for that the person keeps back, only optional ones
   * @param email the address to give away, if the app asked for one and the person agreed
   */
  record Granted(int identity, Set<Scope> withheld, Optional<String> email) implements Approval {
    public Granted {
      withheld = Set.copyOf(withheld);
      if (!withheld.stream().allMatch(Scope::isOptional)) {
        throw new IllegalArgumentException("an app cannot do without one of " + withheld);
      }
      if (withheld.contains(Scope.EMAIL) && email.isPresent()) {
        throw new IllegalArgumentException("an address is given and withheld");
      }
    }
  }

  /** No. */
  record Declined() implements Approval {}
}
