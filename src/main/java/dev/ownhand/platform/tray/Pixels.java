package dev.ownhand.platform.tray;

/** A square picture. */
public final class Pixels {
  private final int size;
  private final int[] argb;

  /**
   * A picture, row by row.
   *
   * @param argb opacity, red, green and blue of each point, a byte each, not multiplied with one another
   */
  public Pixels(int size, int[] argb) {
    if (argb.length != size * size) {
      throw new IllegalArgumentException("not a square of " + size);
    }
    this.size = size;
    this.argb = argb.clone();
  }

  /** How many points a side has. */
  public int size() {
    return size;
  }

  /** A point. */
  int at(int x, int y) {
    return argb[y * size + x];
  }

  /** All points, a byte for each of opacity, red, green and blue. */
  byte[] bytes() {
    var bytes = new byte[argb.length * 4];
    for (int i = 0; i < argb.length; i++) {
      bytes[4 * i] = (byte) (argb[i] >>> 24);
      bytes[4 * i + 1] = (byte) (argb[i] >>> 16);
      bytes[4 * i + 2] = (byte) (argb[i] >>> 8);
      bytes[4 * i + 3] = (byte) argb[i];
    }
    return bytes;
  }
}
