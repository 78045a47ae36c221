package dev.ownhand.gaia;

import java.io.IOException;
import java.io.InputStream;

/** What is to be stored. It may be read several times. */
public interface Content {
  /** The content type. */
  String type();

  /** Its length in bytes. */
  long length();

  /** Begins to read it. The caller closes the stream. */
  InputStream open() throws IOException;
}
