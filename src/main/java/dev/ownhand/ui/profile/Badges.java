package dev.ownhand.ui.profile;

import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;
import java.util.Optional;

/** Port: looks whether accounts are proven. Slow: not for the window's thread. */
@FunctionalInterface
public interface Badges {
  /** Whether it belongs to the owner of that key; empty where there is nothing to prove. */
  Optional<Badge> badge(Address owner, Account account);
}
