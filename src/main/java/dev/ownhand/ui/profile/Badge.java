package dev.ownhand.ui.profile;

/**
 * What is known of whether an account belongs to whoever claims it.
 *
 * @param words for people, from the bundle
 */
public record Badge(State state, String words) {
  /** From the outside. */
  public enum State {
    PROVEN,
    DISPROVEN,
    UNCERTAIN
  }
}
