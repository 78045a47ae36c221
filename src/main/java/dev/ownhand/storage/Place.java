package dev.ownhand.storage;

import dev.ownhand.gaia.HubPlace;

/** A hub, seen from here. */
public sealed interface Place {
  /** The built-in one. */
  record Here() implements Place {}

  /** Another one. */
  record There(HubPlace hub) implements Place {}
}
