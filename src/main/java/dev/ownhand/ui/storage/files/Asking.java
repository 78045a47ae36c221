package dev.ownhand.ui.storage.files;

/** What the person is asked before it is done. */
public sealed interface Asking {
  /** Nothing. */
  record Nothing() implements Asking {}

  /** Whether a file is to be deleted. */
  record Deleting(FileRow file) implements Asking {}

  /** Whether everything of the app is. */
  record Clearing() implements Asking {}

  /** Whether the app is to be signed out. */
  record SigningOut() implements Asking {}
}
