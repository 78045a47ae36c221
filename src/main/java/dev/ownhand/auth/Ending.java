package dev.ownhand.auth;

/** How a visit ended. */
public enum Ending {
  GRANTED,
  DECLINED,
  EXPIRED,
  /** The app asked again in the same browser; only the newer request can be answered. */
  REPLACED
}
