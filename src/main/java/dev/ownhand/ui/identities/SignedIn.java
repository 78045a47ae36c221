package dev.ownhand.ui.identities;

import dev.ownhand.base.Origin;
import java.util.List;

/**
 * An app that was signed in to.
 *
 * @param how as whom, and when
 * @param permissions what it was given, in words
 */
public record SignedIn(Origin app, String how, List<String> permissions) {
  public SignedIn {
    permissions = List.copyOf(permissions);
  }
}
