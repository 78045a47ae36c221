package dev.ownhand.vault;

import java.time.Duration;

/** What came of trying a password. */
public sealed interface Unlocking {
  /** It was the right one. */
  record Opened(OpenVault vault) implements Unlocking {}

  /** Every way in which it did not open. */
  sealed interface NotOpened extends Unlocking {}

  /**
   * It was not the right one.
   *
   * @param nextWait how long no further guess is looked at; may be zero
   */
  record WrongPassword(Duration nextWait) implements NotOpened {}

  /** The password was not looked at: the last wrong one was too short a while ago. */
  record TooSoon(Duration remaining) implements NotOpened {}

  /** The vault was changed by something else than Ownhand, or the disk has spoiled it. */
  record Damaged(PreviousCopy previous) implements NotOpened {}

  /** It was written by a newer Ownhand. */
  record TooNew(int version) implements NotOpened {}

  /** There is none. */
  record NoVault() implements NotOpened {}
}
