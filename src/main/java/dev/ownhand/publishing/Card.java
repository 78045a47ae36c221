package dev.ownhand.publishing;

import dev.ownhand.keychain.Identity;
import dev.ownhand.profile.Person;
import java.util.Optional;

/**
 * A profile of one's own, as it is known here.
 *
 * @param label what the person calls the identity; may be empty
 * @param published what was last seen at the hub, signed by this identity
 * @param waiting what is to be published as soon as the hub can be reached
 * @param draft what was typed since
 */
public record Card(
    Identity identity,
    String label,
    Person published,
    Optional<Person> waiting,
    Optional<Person> draft,
    Standing standing) {
  /** The latest of them. */
  public Person latest() {
    return draft.or(() -> waiting).orElse(published);
  }
}
