package dev.ownhand.platform;

import java.util.Optional;

/** What came of claiming a folder for this process. */
public sealed interface Claim {
  /** It is ours until the instance is closed or the process ends, however it ends. */
  record First(Instance instance) implements Claim {}

  /** Another process has it, or this one already; its number, if it can be told. */
  record Taken(Optional<Long> process) implements Claim {}

  /** It cannot be had by anyone. */
  record Unusable(Obstacle obstacle) implements Claim {}

  /** Why a folder is of no use. */
  enum Obstacle {
    /** It is no folder, or cannot be made. */
    FOLDER,
    /** No file can be opened and locked in it. */
    LOCK
  }
}
