package dev.ownhand.storage;

import dev.ownhand.gaia.HubTrouble;

/** What an archive to be brought back turned out to be. */
public sealed interface Incoming {
  /** It can be read; this is what bringing it back would do. */
  record Good(Plan plan) implements Incoming {}

  /** Nothing that was taken out by Ownhand is there. */
  record NotAnArchive() implements Incoming {}

  /** It was written by a newer Ownhand. */
  record TooNew(int version) implements Incoming {}

  /** It was changed, or is not all there: the name of what is wrong. */
  record Damaged(String what) implements Incoming {}

  /** Where it is to go, nothing can be brought now. */
  record NoTarget(HubTrouble why) implements Incoming {}

  /** Ownhand is locked. */
  record Locked() implements Incoming {}
}
