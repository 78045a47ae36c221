package dev.ownhand.ui.welcome;

import dev.ownhand.ui.controls.Clip;

/** A clipboard that can be looked at. */
final class HandClip implements Clip {
  private String text = "";
  private boolean secret;

  @Override
  public void put(String put) {
    text = put;
    secret = false;
  }

  @Override
  public void putSecret(String put) {
    text = put;
    secret = true;
  }

  @Override
  public boolean holds(String asked) {
    return text.equals(asked);
  }

  @Override
  public void clear() {
    text = "";
    secret = false;
  }

  String text() {
    return text;
  }

  boolean isSecret() {
    return secret;
  }
}
