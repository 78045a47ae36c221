package dev.ownhand.auth;

import dev.ownhand.gaia.HubPlace;

/** Where the apps of an identity are told to store. */
public sealed interface StorageChoice {
  /** On this computer, in the built-in hub. */
  record BuiltIn() implements StorageChoice {}

  /** At another hub. */
  record Elsewhere(HubPlace hub) implements StorageChoice {}

  /** On this computer, and everything is copied to another hub. */
  record Mirrored(HubPlace hub) implements StorageChoice {}
}
