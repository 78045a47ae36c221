package dev.ownhand.profile;

/** What came of reading a profile from outside. */
public sealed interface ProfileReading {
  /** Its owner signed it. */
  record Genuine(SignedPerson signed) implements ProfileReading {}

  /** It is not to be believed, and nothing of it is kept. */
  record Forged(ProfileFault fault) implements ProfileReading {}
}
