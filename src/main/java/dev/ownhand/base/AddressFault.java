package dev.ownhand.base;

/** Why a text is not a web address we use. */
public enum AddressFault {
  /** Not an absolute address, or one that two browsers could read differently. */
  MALFORMED,
  /** Neither {@code https} nor {@code http}, written in lower case. */
  SCHEME,
  /** A user name or password stands before the host. */
  USER_INFO
}
