package dev.ownhand.vault;

/** Whether an earlier copy of a damaged vault is there to fall back on. */
public enum PreviousCopy {
  KEPT,
  NONE
}
