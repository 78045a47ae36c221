package dev.ownhand.checkup;

/** Which program opens {@code blockstack:} links. */
public sealed interface LinkHandler {
  /** This Ownhand. */
  record Ours() implements LinkHandler {}

  /** Another program, by its name. */
  record Other(String name) implements LinkHandler {}

  /** None. */
  record Nobody() implements LinkHandler {}

  /** The system does not tell. */
  record Untold() implements LinkHandler {}
}
