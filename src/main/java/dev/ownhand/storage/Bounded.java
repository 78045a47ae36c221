package dev.ownhand.storage;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on bytes up to a limit; beyond it, it cannot be written to. */
final class Bounded extends OutputStream {
  private final OutputStream out;
  private volatile long left;
  private volatile boolean over;

  Bounded(OutputStream out, long most) {
    this.out = out;
    this.left = most;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (count > left) {
      over = true;
      throw new IOException("more than was said");
    }
    out.write(bytes, from, count);
    left -= count;
  }

  boolean isOver() {
    return over;
  }
}
