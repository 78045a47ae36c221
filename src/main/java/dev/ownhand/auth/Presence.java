package dev.ownhand.auth;

/** Whether the page of a visit is still there, as far as the browser tells. */
public enum Presence {
  /** None has followed it so far; without scripts none ever does. */
  NOT_YET,
  /** A page follows it. */
  THERE,
  /** Its page said that it is out of sight, in a tab behind another, say. */
  ASIDE,
  /** Its page was left or closed, or broke off. */
  GONE
}
