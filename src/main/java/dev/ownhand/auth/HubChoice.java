package dev.ownhand.auth;

/** Port: where the apps of an identity are told to store. */
@FunctionalInterface
public interface HubChoice {
  /** The hub for an identity that is about to sign in. */
  Hub of(int identity, Household.Inside inside);
}
