package dev.ownhand.net;

/** What came of sending a message. */
public sealed interface Exchange {
  /**
   * The server answered, with whatever status, and the sink has the whole body. A redirect that is not
   * followed is an answer, too.
   *
   * @param length bytes of the body
   */
  record Answered(Head head, long length) implements Exchange {}

  /** There is no answer, or none that could be read to its end. The server may have done what was asked. */
  record Unreachable(Reply.Cause cause) implements Exchange {}

  /** The body is longer than the sink takes. */
  record TooLong(long most) implements Exchange {}

  /** The cargo could not be read, or is not of the length it said. */
  record CargoFailed() implements Exchange {}

  /** The sink could not be written to. */
  record SinkFailed() implements Exchange {}
}
