package dev.ownhand.ui.storage.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.ui.Toolkit;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @Test
  void isDrawnElsewhereFromItsAddress() throws Exception {
    var drawn = new CompletableFuture<Image>();
    Toolkit.inWindow(
        () -> {
          Image image = PreviewPane.image(Content.picture(PNG).orElseThrow());
          image
              .progressProperty()
              .subscribe(
                  done -> {
                    if (done.doubleValue() >= 1) {
                      drawn.complete(image);
                    }
                  });
        });
    Image image = drawn.get(20, TimeUnit.SECONDS);
    assertEquals(false, image.isError());
    assertEquals(1, (int) Math.signum(image.getWidth()));
  }
}
