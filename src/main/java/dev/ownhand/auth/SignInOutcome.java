package dev.ownhand.auth;

/** What came of an answer. */
public sealed interface SignInOutcome {
  /** The app is being told, or was left without an answer as the person wished. */
  record Done(Ending ending) implements SignInOutcome {}

  /** It was too late: the request had ended before. */
  record AlreadyEnded(Ending ending) implements SignInOutcome {}

  /** Nobody can sign while everything is locked. The request still waits. */
  record Locked() implements SignInOutcome {}

  /** What the person said could not be written down; the app is left without an answer. */
  record NotWritten() implements SignInOutcome {}

  /**
   * Where the app stores could not be entered in the profile. The request still waits: it may be granted
   * again, or without {@link Scope#PUBLISH_DATA}.
   */
  record NotPublished(Publicity.Entering why) implements SignInOutcome {}

  /** That identity is not in use. The request still waits. */
  record NoSuchIdentity(int index) implements SignInOutcome {}
}
