package dev.ownhand.auth;

import dev.ownhand.keychain.Identity;
import java.util.List;
import java.util.Optional;

/**
 * Everything the person needs to know to decide.
 *
 * @param request what is asked for
 * @param code the digits that the page shows, too
 * @param app what the app says of itself
 * @param identities the identities to choose from, at least one
 * @param proposed index of the identity used with this app last, or of the default one
 * @param notes what should be known of the app's origin
 * @param acquaintance whether this app was ever signed in to
 * @param fresh permissions this app was not given before
 * @param email the address kept to be given away, if there is one
 */
public record Question(
    SignInRequest request,
    String code,
    AppManifest app,
    List<Choice> identities,
    int proposed,
    List<OriginNote> notes,
    Acquaintance acquaintance,
    List<Scope> fresh,
    Optional<String> email) {

  public Question {
    identities = List.copyOf(identities);
    notes = List.copyOf(notes);
    fresh = List.copyOf(fresh);
  }

  /** An identity with what the person calls it, possibly nothing. */
  public record Choice(Identity identity, String label) {}

  /** Whether an app is known. */
  public enum Acquaintance {
    FIRST_VISIT,
    KNOWN
  }
}
