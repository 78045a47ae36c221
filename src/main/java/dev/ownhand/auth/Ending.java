package dev.ownhand.auth;

/** How a visit ended. */
public enum Ending {
  GRANTED,
  DECLINED,
  EXPIRED
}
