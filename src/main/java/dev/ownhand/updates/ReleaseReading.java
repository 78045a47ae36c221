package dev.ownhand.updates;

/** What came of reading a release file. */
public sealed interface ReleaseReading {
  /** A key of this build signed it, and it counts. */
  record Genuine(Release release) implements ReleaseReading {}

  /** A key of this build signed it, but it does not count any more. */
  record Expired(Release release) implements ReleaseReading {}

  /** Nothing in it is to be believed. */
  record NotGenuine(ReleaseFault fault) implements ReleaseReading {}
}
