package dev.ownhand.ui.identities;

/** What is being typed a label for. */
public sealed interface Edit {
  /** Nothing. */
  record None() implements Edit {}

  /** An identity to come. */
  record Adding() implements Edit {}

  /** An identity in use. */
  record Renaming(int index) implements Edit {}
}
