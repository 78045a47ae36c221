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
  SETTINGS;

  /** Whether there is something to see only while the keychain is open. */
  boolean isInside() {
    return this == HOME || this == PROFILE || this == STORAGE || this == SETTINGS;
  }
}
