package dev.ownhand.updates;

import dev.ownhand.net.Reply;
import java.time.Instant;

/** What came of asking for a newer version. */
public sealed interface UpdateCheck {
  /** There is none. A version that is older than this one counts as none. */
  record UpToDate(Version newest) implements UpdateCheck {}

  /** There is one. */
  record Newer(Release release) implements UpdateCheck {}

  /**
   * The release file counted until then, or an older one than was seen before was given out: perhaps somebody
   * holds newer ones back.
   */
  record Stale(Version version, Instant issued, Instant expired) implements UpdateCheck {}

  /** What is there was not made by who makes Ownhand. */
  record NotGenuine(ReleaseFault why) implements UpdateCheck {}

  /** There is no release file to be had. */
  record Unreachable(Obstacle why) implements UpdateCheck {}

  /** Nothing can be asked. */
  record Impossible(Lack why) implements UpdateCheck {}

  /** Why there is no release file to be had. */
  sealed interface Obstacle {
    /** The server gives no answer. */
    record Silent(Reply.Cause cause) implements Obstacle {}

    /** The server answers with something else. */
    record Status(int status) implements Obstacle {}

    /** What is there is far longer than a release file. */
    record TooLarge() implements Obstacle {}

    /** It leads to somewhere else. */
    record Elsewhere() implements Obstacle {}
  }

  /** What is missing. */
  enum Lack {
    /** This build believes no key. */
    KEY,
    /** Nobody has said where to ask. */
    ADDRESS,
    /** This program does not know which version it is. */
    VERSION
  }
}
