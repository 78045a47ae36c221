package dev.ownhand.ui.controls;

/** Port: the clipboard. Used on the window's thread only. */
public interface Clip {
  /** Puts something there that anybody may see. */
  void put(String text);

  /** Puts a secret there, marked as one for the programs that keep what was copied. */
  void putSecret(String text);

  /** Whether exactly this is there now. */
  boolean holds(String text);

  /** Empties it. */
  void clear();
}
