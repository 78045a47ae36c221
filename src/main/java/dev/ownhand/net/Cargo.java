package dev.ownhand.net;

import java.io.IOException;
import java.io.InputStream;

/** The body of a message, as it is sent. */
public interface Cargo {
  /** Its length in bytes; nothing else is sent. */
  long length();

  /** Begins to read it. The stream is closed after use. */
  InputStream open() throws IOException;

  /** Told how many bytes have gone out so far, by the thread that sends. */
  default void sent(long bytes) {}
}
