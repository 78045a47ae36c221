package dev.ownhand.publishing;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFault;
import java.time.Instant;
import java.util.Optional;

/** What came of looking somebody up. */
public sealed interface Seen {
  /**
   * There is a profile, signed by the key of that address.
   *
   * @param issued when, by the word of its owner
   */
  record Found(Person person, Address owner, String where, Optional<Instant> issued) implements Seen {}

  /** There is a profile, but it is not signed as it should be. Nothing of it is shown. */
  record Forged(String where, ProfileFault fault) implements Seen {}

  /** There is none, at any of the places looked at. */
  record NotFound() implements Seen {}

  /** What was typed is neither an ID nor the address of a profile. */
  record NotAnId() implements Seen {}

  /** Names cannot be looked up. */
  record NamesUnknown(String name) implements Seen {}

  /** The address leads where a profile cannot be fetched from. */
  record Refused(WebAddress where) implements Seen {}

  /** It could not be fetched. */
  record NotReached(String where) implements Seen {}
}
