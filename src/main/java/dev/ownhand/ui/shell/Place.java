package dev.ownhand.ui.shell;

/** A screen of the main window. */
public enum Place {
  WELCOME,
  CREATE,
  RESTORE,
  UNLOCK,
  HOME,
  PROFILE,
  STORAGE,
  SETTINGS,
  DIAGNOSTICS;

  /** Whether there is something to see only while the keychain is open. */
  boolean isInside() {
    return this == HOME || this == PROFILE || this == STORAGE || this == SETTINGS;
  }

  /** Whether there is something to see in every condition of the household. */
  boolean isEverywhere() {
    return this == DIAGNOSTICS;
  }

  /** Whether who cannot go on here is shown a way to where help may be. */
  boolean isGate() {
    return this == WELCOME || this == UNLOCK;
  }
}
