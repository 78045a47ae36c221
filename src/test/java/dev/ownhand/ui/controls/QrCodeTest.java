package dev.ownhand.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.ownhand.ui.Toolkit;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  @Test
  void isReadAsWhatItWasMadeOf() throws Exception {
    String address = "ID-1NBsnVpx9SVD88MxC7tPUE6xxuWt1wigyL";
    Image image =
        Toolkit.inWindow(
            () -> ((ImageView) new QrCode(address).getChildren().getFirst()).getImage());
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    assertEquals(address, new QRCodeReader().decode(bitmap).getText());
  }

  @Test
  void takesNoTextThatIsTooLong() {
    assertThrows(IllegalArgumentException.class, () -> new QrCode("x".repeat(4000)));
  }
}
