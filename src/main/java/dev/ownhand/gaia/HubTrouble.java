package dev.ownhand.gaia;

/** Why a hub did not do what it was asked for. */
public sealed interface HubTrouble {
  /** There is no such file. */
  record Missing() implements HubTrouble {}

  /** The file is not as it was expected (412). */
  record Changed() implements HubTrouble {}

  /** Somebody else is writing that file just now (409). */
  record Busy() implements HubTrouble {}

  /** The file is larger than the hub takes, in bytes. */
  record TooLarge(long most) implements HubTrouble {}

  /** The hub does not let this key write there. What the hub says of it may be anything. */
  record NotAllowed(String said) implements HubTrouble {}

  /** The hub takes no such name. */
  record NameRefused() implements HubTrouble {}

  /** Nothing more fits on the disk it writes to. */
  record Full() implements HubTrouble {}

  /** The disk of this computer could not be read or written. */
  record DiskFailed() implements HubTrouble {}

  /** Nobody answers there, or not in time. */
  record Unreachable() implements HubTrouble {}

  /** Who answers there is no hub, or one that is not well; the HTTP status, or 0 if it made no sense. */
  record NotWell(int status) implements HubTrouble {}

  /** What was read is not what was stored: the checksums differ. */
  record Spoiled() implements HubTrouble {}

  /** It was cancelled. */
  record Cancelled() implements HubTrouble {}
}
