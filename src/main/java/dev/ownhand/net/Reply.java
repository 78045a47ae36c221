package dev.ownhand.net;

import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import java.util.Optional;

/** What came of a fetch. */
public sealed interface Reply {
  /**
   * The server answered, with whatever status.
   *
   * @param contentType as the server wrote it
   * @param finalAddress where the last redirect led; of the same origin as the one asked for
   */
  record Answered(int status, Optional<String> contentType, Body body, WebAddress finalAddress)
      implements Reply {}

  /** There is no answer, or none that could be read. */
  record Unreachable(Cause cause) implements Reply {}

  /** The body is longer than was allowed. */
  record TooLarge(int limit) implements Reply {}

  /** A redirect leads to another origin, which was not visited. */
  record LeftOrigin(Origin to) implements Reply {}

  /** More redirects than are followed. */
  record TooManyRedirects() implements Reply {}

  /** Why there is no answer, in the order in which a fetch meets the obstacles. */
  enum Cause {
    /** Plain http to another computer, which is not tried. */
    NOT_SECURE,
    /** The name leads nowhere, or to an address a web site cannot have, such as this computer's. */
    NO_ADDRESS,
    /** Nobody accepts connections there. */
    REFUSED,
    /** No secure connection came about: a wrong certificate, or no TLS at all. */
    TLS,
    /** The time was up. */
    TIMED_OUT,
    /** What came is not HTTP, or broke off, or redirects to no usable address. */
    BROKEN,
    /** The waiting thread was interrupted. */
    INTERRUPTED
  }
}
