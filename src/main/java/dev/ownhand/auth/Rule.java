package dev.ownhand.auth;

import java.util.Locale;

/** Every rule a sign-in request has to keep. The code is part of the command line's contract. */
public enum Rule {
  TOKEN_MISSING,
  TOKEN_REPEATED,
  TOKEN_TOO_LARGE,
  TOKEN_MALFORMED,
  JSON_DUPLICATE_KEY,
  JSON_TOO_DEEP,
  ALGORITHM_UNSUPPORTED,
  SIGNATURE_WRONG,
  PUBLIC_KEYS_NOT_ONE,
  PUBLIC_KEY_INVALID,
  ISSUER_MALFORMED,
  ISSUER_MISMATCH,
  EXPIRY_MALFORMED,
  EXPIRED,
  ISSUE_TIME_MALFORMED,
  ISSUED_IN_FUTURE,
  ECHO_MALFORMED,
  ADDRESS_MALFORMED,
  ADDRESS_SCHEME,
  ADDRESS_USER_INFO,
  ADDRESS_NOT_SECURE,
  MANIFEST_ELSEWHERE,
  REDIRECT_ELSEWHERE,
  OWN_ADDRESS,
  SCOPES_MISSING,
  SCOPES_TOO_MANY,
  SCOPE_UNKNOWN,
  VERSION_MALFORMED,
  VERSION_TOO_OLD,
  HUB_UNSUPPORTED;

  /** The rule's name for machines, such as {@code redirect-elsewhere}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is checked before a token could be read, so that it is known even if none was. */
  boolean isAboutReading() {
    return compareTo(JSON_TOO_DEEP) <= 0 || this == ECHO_MALFORMED;
  }
}
