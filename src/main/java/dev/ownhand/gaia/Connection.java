package dev.ownhand.gaia;

/** What came of looking for a hub at an address that somebody typed. */
public sealed interface Connection {
  /** There is one. */
  record Connected(RemoteHub hub) implements Connection {}

  /** That is no web address, or one with a query, a fragment or a name before it. */
  record NotAnAddress() implements Connection {}

  /** That is neither https nor on this computer, so others could read what is stored. */
  record NotSecure() implements Connection {}

  /** Nobody answers there, or not in time. */
  record Unreachable() implements Connection {}

  /** Who answers there is no hub, or one that cannot be used. */
  record NotAHub() implements Connection {}

  /** Who answers there is our own hub, or says it is. */
  record Ours() implements Connection {}
}
