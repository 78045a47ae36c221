package dev.ownhand.ui.presence;

/** Draws a padlock over a lower corner of a picture, and takes the colour out of the rest. */
final class Padlock {
  private static final int WHITE = 0xffffffff;
  private static final int DARK = 0xff24292f;

  /** So many samples of a point in each direction, for smooth edges. */
  private static final int SAMPLES = 4;

  private Padlock() {}

  /** The picture with the padlock; the given one stays as it is. */
  static int[] on(int[] argb, int size) {
    var drawn = new int[argb.length];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        drawn[y * size + x] = point(grey(argb[y * size + x]), x, y, size);
      }
    }
    return drawn;
  }

  private static int grey(int argb) {
    int light = (30 * ((argb >> 16) & 0xff) + 59 * ((argb >> 8) & 0xff) + 11 * (argb & 0xff)) / 100;
    return (argb & 0xff000000) | (light << 16) | (light << 8) | light;
  }

  /** What all samples of a point are together. */
  private static int point(int below, int x, int y, int size) {
    int[] sums = new int[4];
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      int column = i % SAMPLES;
      int row = i / SAMPLES;
      double atX = (x + (column + 0.5) / SAMPLES) / size;
      double atY = (y + (row + 0.5) / SAMPLES) / size;
      int sample = sample(below, atX, atY);
      int alpha = sample >>> 24;
      sums[0] += alpha;
      sums[1] += alpha * ((sample >> 16) & 0xff);
      sums[2] += alpha * ((sample >> 8) & 0xff);
      sums[3] += alpha * (sample & 0xff);
    }
    if (sums[0] == 0) {
      return 0;
    }
    int alpha = sums[0] / (SAMPLES * SAMPLES);
    return (alpha << 24)
        | ((sums[1] / sums[0]) << 16)
        | ((sums[2] / sums[0]) << 8)
        | (sums[3] / sums[0]);
  }

  /** In parts of the picture: 0 at the left and above, 1 at the right and below. */
  private static int sample(int below, double x, double y) {
    if (isBody(x, y, 0) || isShackle(x, y, 0)) {
      return WHITE;
    }
    return isBody(x, y, 0.06) || isShackle(x, y, 0.06) ? DARK : below;
  }

  private static boolean isBody(double x, double y, double rim) {
    return x > 0.5 - rim && x < 0.94 + rim && y > 0.66 - rim && y < 0.94 + rim;
  }

  private static boolean isShackle(double x, double y, double rim) {
    double middle = 0.58;
    double fromMiddle = y < middle ? Math.hypot(x - 0.72, y - middle) : Math.abs(x - 0.72);
    return y < 0.7 && fromMiddle < 0.16 + rim && fromMiddle > 0.08 - rim;
  }
}
