package dev.ownhand.ui.approval;

import dev.ownhand.auth.Ending;
import dev.ownhand.auth.Question;
import dev.ownhand.base.Origin;

/** What the approval window shows. */
public sealed interface Asked {
  /** Nothing waits; the window is not there. */
  record Nothing() implements Asked {}

  /** Somebody asks, but there is no keychain yet: the main window has to make one first. */
  record NoKeychain(Origin app) implements Asked {}

  /** Somebody asks, but all is locked. */
  record Locked(Origin app) implements Asked {}

  /** The question. */
  record Asking(Question question) implements Asked {}

  /** It is too late for an answer. */
  record TooLate(Origin app, Ending ending) implements Asked {}

  /** The yes could not be written down, and so was not given. */
  record NotWritten(Origin app) implements Asked {}
}
