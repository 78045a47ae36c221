package dev.ownhand.auth;

import dev.ownhand.base.Origin;
import java.time.Instant;
import java.util.List;

/**
 * A yes that was given.
 *
 * @param app the app's origin
 * @param identity index of the identity that signed in
 * @param scopes what was granted, as the app spells it
 * @param when the moment of the yes
 */
public record Grant(Origin app, int identity, List<String> scopes, Instant when) {
  public Grant {
    scopes = List.copyOf(scopes);
  }
}
