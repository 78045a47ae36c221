package dev.ownhand.platform;

/** What came of handing a message to the running instance. */
public sealed interface HandOver {
  /** The refusal of a message with a line break in it. */
  String NOT_ONE_LINE = "not one line";

  /** The refusal of a message of more than {@link SingleInstance#MESSAGE_BYTES}. */
  String TOO_LONG = "too long";

  /** The refusal of something that is no message at all. */
  String NOT_UNDERSTOOD = "not understood";

  /** Somebody is there, but did not answer in time. */
  String NO_ANSWER = "no answer";

  /** No instance runs, or none that listens yet. */
  record NobodyThere() implements HandOver {}

  /** What the running instance says to a message. */
  sealed interface Answer extends HandOver {}

  /** It will see to it. */
  record Delivered() implements Answer {}

  /** It will not; one of the reasons above, or the instance's own. */
  record Refused(String reason) implements Answer {}
}
