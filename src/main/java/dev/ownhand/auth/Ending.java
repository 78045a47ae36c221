package dev.ownhand.auth;

/** How a visit ended. */
public enum Ending {
  GRANTED,
  DECLINED,
  EXPIRED,
  /** The person lets this site ask no more; the app is told nothing. */
  BLOCKED,
  /** The app asked again in the same browser; only the newer request can be answered. */
  REPLACED
}
