package dev.ownhand.platform.session;

/** What happened to the person's session. */
public enum SessionEvent {
  /** Its screen was locked, or the person went and another came. */
  SCREEN_LOCKED,
  /** The computer is about to sleep. */
  SLEEPING
}
