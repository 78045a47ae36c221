package dev.ownhand.gaia;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes in memory, up to a limit; beyond it, it cannot be written to. */
final class BoundedBytes extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int most;
  private boolean over;

  BoundedBytes(int most) {
    this.most = most;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int count) throws IOException {
    if (bytes.size() + (long) count > most) {
      over = true;
      throw new IOException("more than was asked for");
    }
    bytes.write(some, from, count);
  }

  boolean isOver() {
    return over;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
