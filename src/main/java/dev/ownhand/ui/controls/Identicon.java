package dev.ownhand.ui.controls;

import java.util.Objects;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/**
 * A picture drawn from an address, always the same for the same one: five by five fields, mirrored. It
 * helps to tell one's own identities apart and proves nothing.
 */
public final class Identicon extends StackPane {
  private static final int FIELDS = 5;
  private static final double FILL = 0.62;

  /** With its diameter in pixels. */
  public Identicon(String address, double size) {
    int hash = spread(Objects.hashCode(address));
    Color ink = Color.hsb(Math.floorMod(hash, 360), 0.55, 0.62);
    double field = size * FILL / FIELDS;
    setMinSize(size, size);
    setMaxSize(size, size);
    var disc = new Circle(size / 2, ink.deriveColor(0, 0.28, 1.55, 1));
    getChildren().add(disc);
    var fields = new Pane();
    fields.setMinSize(size * FILL, size * FILL);
    fields.setMaxSize(size * FILL, size * FILL);
    for (int column = 0; column <= FIELDS / 2; column++) {
      for (int row = 0; row < FIELDS; row++) {
        if ((hash >>> (column * FIELDS + row) & 1) == 1) {
          fields.getChildren().add(square(column, row, field, ink));
          if (column < FIELDS / 2) {
            fields.getChildren().add(square(FIELDS - 1 - column, row, field, ink));
          }
        }
      }
    }
    getChildren().add(fields);
    setMouseTransparent(true);
  }

  /** Of {@code ID-<address>}: the same picture. */
  public static Identicon ofId(String displayId, double size) {
    return new Identicon(displayId.substring(displayId.indexOf('-') + 1), size);
  }

  private static Rectangle square(int column, int row, double size, Color ink) {
    var square = new Rectangle(column * size, row * size, Math.ceil(size), Math.ceil(size));
    square.setFill(ink);
    return square;
  }

  /** Neighbouring addresses are to look nothing like each other. */
  private static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x45d9f3b;
    mixed = (mixed ^ (mixed >>> 16)) * 0x45d9f3b;
    return mixed ^ (mixed >>> 16);
  }
}
