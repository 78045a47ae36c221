package dev.ownhand.storage;

import dev.ownhand.gaia.HubPlace;

/** How the built-in hub is. */
public sealed interface BuiltIn {
  /** Apps reach it. */
  record Serving(HubPlace place) implements BuiltIn {}

  /** Somebody else has its port, so apps do not reach it. */
  record PortBusy(int port) implements BuiltIn {}

  /** It was switched off. */
  record Off() implements BuiltIn {}

  /** Its index was written by a newer Ownhand. */
  record TooNew(int version) implements BuiltIn {}

  /** Its folder cannot be used. */
  record Unusable() implements BuiltIn {}
}
