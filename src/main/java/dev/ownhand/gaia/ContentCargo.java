package dev.ownhand.gaia;

import dev.ownhand.net.Cargo;
import java.io.IOException;
import java.io.InputStream;

/** A content on its way. */
record ContentCargo(Content content) implements Cargo {
  @Override
  public long length() {
    return content.length();
  }

  @Override
  public InputStream open() throws IOException {
    return content.open();
  }
}
