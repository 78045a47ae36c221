package dev.ownhand.gaia.hub;

/** What came of asking our own hub for something. */
public sealed interface HubAnswer<T> {
  /** It was done. */
  record Given<T>(T value) implements HubAnswer<T> {}

  /** It was not done; nothing was changed. */
  record Refused<T>(HubRefusal refusal) implements HubAnswer<T> {}
}
