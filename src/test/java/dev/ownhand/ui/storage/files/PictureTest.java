package dev.ownhand.ui.storage.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.ui.Toolkit;
import java.util.Arrays;
import java.util.Base64;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8CAIAAAAiz+n/AAAAaklEQVR42u3QQQ0AAAgEoMthPCObyBbOBxsJ"
                  + "SPVwIApEi0a0aNEWRItGtGjRFkSLRrRo0YgWjWjRohEtGtGiRSNaNKJFi0a0aESLFo1o0YgWLRrRohEtWjSi"
                  + "RSNatGhEi0a0aNGIFo3oXxa/XrPdjYZaHQAAAABJRU5ErkJggg==");

  @BeforeAll
  static void start() {
    Toolkit.inWindow(() -> {});
  }

  private static Image drawn(byte[] png) {
    return PreviewPane.image(Content.picture(png).orElseThrow());
  }

  @Test
  void isDrawnOnAnyThread() {
    Image image = drawn(PNG);
    assertFalse(image.isError());
    assertEquals(120, image.getWidth());
    assertEquals(60, image.getHeight());
  }

  @Test
  void isNotDrawnIfItIsBroken() {
    assertTrue(drawn(Arrays.copyOf(PNG, 30)).isError());
  }
}
