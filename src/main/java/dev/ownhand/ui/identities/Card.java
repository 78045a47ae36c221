package dev.ownhand.ui.identities;

import dev.ownhand.keychain.Identity;

/**
 * An identity in use.
 *
 * @param label what the person calls it, possibly nothing
 * @param name the label, or a number where there is none
 */
public record Card(Identity identity, String label, String name) {
  int index() {
    return identity.index();
  }
}
