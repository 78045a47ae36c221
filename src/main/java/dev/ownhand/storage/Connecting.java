package dev.ownhand.storage;

import dev.ownhand.gaia.HubPlace;

/** What came of asking for a hub at an address that was typed. */
public sealed interface Connecting {
  /** There is one. */
  record Connected(HubPlace hub) implements Connecting {}

  /** What was typed is no web address. */
  record NotAnAddress() implements Connecting {}

  /** It is neither https nor on this computer. */
  record NotSecure() implements Connecting {}

  /** Nobody answers there. */
  record Unreachable() implements Connecting {}

  /** Who answers there is no Gaia hub. */
  record NotAHub() implements Connecting {}

  /** It is the built-in hub. */
  record ItIsOurs() implements Connecting {}
}
