package dev.ownhand.gaia;

/** On what a write depends. */
public sealed interface Condition {
  /** On nothing. */
  record Always() implements Condition {}

  /** The file must not be there yet ({@code If-None-Match: *}). */
  record IfNew() implements Condition {}

  /** The file must be there, with this etag ({@code If-Match}). */
  record IfStill(String etag) implements Condition {}
}
