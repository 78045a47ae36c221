package dev.ownhand.ui.settings;

/** Port: what the window does after starting over was tried, for the settings are no longer shown then. */
public interface Aftermath {
  /** Nothing is left; on to the first screen. */
  void startedOver();

  /** It failed, for a reason to be read. */
  void notDone(String sentence);
}
