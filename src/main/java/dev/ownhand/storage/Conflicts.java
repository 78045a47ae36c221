package dev.ownhand.storage;

/** What becomes of a file if another of that name is there already. */
public enum Conflicts {
  /** The one that is there stays. */
  KEPT,
  /** It is replaced. */
  REPLACED
}
