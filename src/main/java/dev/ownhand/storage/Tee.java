package dev.ownhand.storage;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the same to two streams. */
final class Tee extends OutputStream {
  private final OutputStream one;
  private final OutputStream other;

  Tee(OutputStream one, OutputStream other) {
    this.one = one;
    this.other = other;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    one.write(bytes, from, count);
    other.write(bytes, from, count);
  }
}
