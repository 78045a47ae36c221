package dev.ownhand.net;

import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import java.time.Duration;
import java.util.Optional;

/** What came of a fetch from a stranger's address. */
public sealed interface PublicReply {
  /**
   * The server answered, with whatever status.
   *
   * @param contentType as the server wrote it
   * @param finalAddress where the last redirect led
   * @param retryAfter how long the server wants to be left alone, if it says so
   */
  record Answered(
      int status,
      Optional<String> contentType,
      Body body,
      WebAddress finalAddress,
      Optional<Duration> retryAfter)
      implements PublicReply {}

  /** It would have led where nothing is fetched from, and nobody was asked there. */
  record Refused(Origin at, Why why) implements PublicReply {}

  /** There is no answer, or none that could be read. */
  record Unreachable(Reply.Cause cause) implements PublicReply {}

  /** The body is longer than was allowed. */
  record TooLarge(int limit) implements PublicReply {}

  /** Why nothing is fetched from somewhere. */
  enum Why {
    /** Plain http, which anybody on the way can change. */
    NOT_HTTPS,
    /** Another port than that of https. */
    PORT,
    /** It leads to this computer. */
    THIS_COMPUTER,
    /** It leads into the network at home or at work. */
    PRIVATE_NETWORK,
    /** It leads to a neighbour on the same cable, or to what a data centre tells about itself. */
    LINK_LOCAL,
    /** It leads to many computers at once. */
    MULTICAST,
    /** It leads to an address that no public server can have. */
    RESERVED,
    /** A redirect to something that is no web address we use. */
    NO_WEB_ADDRESS,
    /** A redirect to the site of somebody else. */
    OTHER_SITE,
    /** More redirects than are followed. */
    TOO_MANY_REDIRECTS
  }
}
