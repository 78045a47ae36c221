package dev.ownhand.checkup;

import java.util.Locale;

/** How the built-in hub is. */
public enum HubStanding {
  /** Ownhand runs, and its hub answers. */
  ANSWERS,
  /** Ownhand runs, and no hub answers. */
  SILENT,
  /** Ownhand does not run; nothing is in the way of its hub. */
  RESTS,
  /** It is switched off. */
  OFF,
  /** Somebody else has its port. */
  PORT_BUSY,
  /** Its index was written by a newer Ownhand. */
  TOO_NEW,
  /** Its folder cannot be used. */
  UNUSABLE;

  /** The word for machines: {@code port-busy}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Standing standing() {
    return switch (this) {
      case ANSWERS, RESTS -> Standing.WELL;
      case OFF -> Standing.NOTE;
      case SILENT, PORT_BUSY, TOO_NEW, UNUSABLE -> Standing.WRONG;
    };
  }
}
