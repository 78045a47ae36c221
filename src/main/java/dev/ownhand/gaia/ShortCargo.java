package dev.ownhand.gaia;

import dev.ownhand.net.Cargo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A short text on its way. */
record ShortCargo(String text) implements Cargo {
  @Override
  public long length() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
