package dev.ownhand.ui.diagnostics;

import dev.ownhand.ui.controls.Clip;

/** A clipboard of which only what lies there is kept. */
final class HandClip implements Clip {
  String content = "";

  @Override
  public void put(String text) {
    content = text;
  }

  @Override
  public void putSecret(String text) {
    throw new IllegalStateException("nothing here is secret");
  }

  @Override
  public boolean holds(String text) {
    return content.equals(text);
  }

  @Override
  public void clear() {
    content = "";
  }
}
