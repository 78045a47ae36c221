package dev.ownhand.ui.profile.portrait;

import dev.ownhand.net.Portrait;

/**
 * A square within a picture, in its pixels.
 *
 * @param width of the picture
 * @param height of the picture
 * @param x of the upper left corner
 * @param y of the upper left corner
 * @param side of the square
 */
public record Frame(int width, int height, int x, int y, int side) {
  /** Shortest side that a square is cut with, and a picture must have. */
  public static final int LEAST = Portrait.SMALL;

  /** The largest square in the middle. */
  static Frame middle(int width, int height) {
    int side = Math.min(width, height);
    return new Frame(width, height, (width - side) / 2, (height - side) / 2, side);
  }

  /** Moved, but not out of the picture. */
  Frame moved(double right, double down) {
    return at(x + right, y + down, side);
  }

  /** Larger or smaller about its middle. */
  Frame scaled(double factor) {
    int least = Math.min(LEAST, Math.min(width, height));
    int now =
        Math.clamp(Math.round(side * factor), least, Math.min(width, height));
    return at(x + (side - now) / 2.0, y + (side - now) / 2.0, now);
  }

  private Frame at(double toX, double toY, int now) {
    return new Frame(
        width,
        height,
        Math.clamp(Math.round(toX), 0, width - now),
        Math.clamp(Math.round(toY), 0, height - now),
        now);
  }
}
