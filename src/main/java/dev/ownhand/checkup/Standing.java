package dev.ownhand.checkup;

import java.util.Locale;

/** How it stands with what was looked at. */
public enum Standing {
  WELL,
  /** Worth knowing; nothing has to be done. */
  NOTE,
  /** Something does not work, and can be set right. */
  WRONG;

  /** The word for machines. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
