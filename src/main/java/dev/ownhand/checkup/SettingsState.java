package dev.ownhand.checkup;

/** How it stands with the settings file. */
public sealed interface SettingsState {
  /** There is nothing wrong with it. */
  record Good() implements SettingsState {}

  /** It is no JSON object; the usual settings hold. */
  record Unreadable() implements SettingsState {}

  /** This member is not right and was passed over. */
  record PassedOver(String member) implements SettingsState {}
}
