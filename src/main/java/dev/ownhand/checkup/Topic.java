package dev.ownhand.checkup;

import java.util.Locale;

/** What is looked at, in the order in which it is told. */
public enum Topic {
  FOLDER,
  VAULT,
  PORT,
  HUB,
  LINKS,
  BROWSER,
  CLOCK,
  SETTINGS,
  DISK,
  LOG,
  START,
  TRAY,
  VERSIONS;

  /** The word for machines, which stays the same. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
