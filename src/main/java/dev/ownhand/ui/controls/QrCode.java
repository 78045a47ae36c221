package dev.ownhand.ui.controls;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** A text for a camera to read: dark on light in every theme, as cameras want it. */
public final class QrCode extends StackPane {
  private static final int PIXELS_PER_FIELD = 7;
  private static final int QUIET_FIELDS = 4;

  /** A short text. */
  public QrCode(String content) {
    BitMatrix fields = fields(content);
    var image =
        new WritableImage(
            fields.getWidth() * PIXELS_PER_FIELD, fields.getHeight() * PIXELS_PER_FIELD);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean dark = fields.get(x / PIXELS_PER_FIELD, y / PIXELS_PER_FIELD);
        image.getPixelWriter().setColor(x, y, dark ? Color.BLACK : Color.WHITE);
      }
    }
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var picture = new ImageView(image);
    picture.accessibleTextProperty().bind(accessibleTextProperty());
    getChildren().add(picture);
  }

  private static BitMatrix fields(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(EncodeHintType.MARGIN, QUIET_FIELDS));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }
}
