package dev.ownhand.auth;

import java.util.Optional;

/**
 * What an app says of itself. Nothing of it is proven; show it as a quotation.
 *
 * @param name made fit to be shown, if there is one
 * @param icon a PNG made by us of what the app served, if that was a picture
 * @param trouble why there is less than there should be
 */
public record AppManifest(Optional<String> name, Optional<Icon> icon, Optional<Trouble> trouble) {
  /** Why a manifest could not be used. Signing in works all the same. */
  public enum Trouble {
    UNREACHABLE,
    NOT_FOUND,
    TOO_LARGE,
    ELSEWHERE,
    NOT_JSON,
    NO_NAME
  }

  static AppManifest without(Trouble trouble) {
    return new AppManifest(Optional.empty(), Optional.empty(), Optional.of(trouble));
  }
}
