package dev.ownhand.storage;

import dev.ownhand.gaia.HubTrouble;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the copies elsewhere.
 *
 * @param waiting how many changes are not copied yet
 * @param why what keeps them, if the last try failed; {@code Changed} when nothing waits means that
 *     files there differ from what lay here when copying began, and were left alone
 * @param nextTry when the next try is, if one waits
 */
public record MirrorState(
    Phase phase, long waiting, Optional<HubTrouble> why, Optional<Instant> nextTry) {
  /** What is being done. */
  public enum Phase {
    /** Nothing is to be copied. */
    DONE,
    /** It is being copied. */
    COPYING,
    /** A try failed; there will be another. */
    WAITING,
    /** Ownhand is locked, so there is no key to write with. */
    LOCKED
  }
}
