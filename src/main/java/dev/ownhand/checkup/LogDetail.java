package dev.ownhand.checkup;

/** How much is written to the log, and who wants that. */
public enum LogDetail {
  USUAL,
  /** More, as the settings have it. */
  MORE,
  /** More, because the program was started with {@code --debug}, whatever the settings have. */
  MORE_THIS_TIME
}
