package dev.ownhand.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Any bytes in the place of a picture. */
public final class RasterFuzz implements FuzzTarget {
  private static final int SIDE = 16;

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of("png", "jpeg", "gif", "bmp").map(RasterFuzz::picture);
  }

  private static byte[] picture(String format) {
    var picture = new BufferedImage(24, 9, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 24; x++) {
      picture.setRGB(x, x % 9, 0x10f0a0 * x);
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void check(byte[] untrusted) throws IOException {
    Optional<byte[]> png = Raster.toPng(untrusted, SIDE);
    if (png.isPresent()) {
      BufferedImage made = ImageIO.read(new ByteArrayInputStream(png.get()));
      assertTrue(made.getWidth() <= SIDE && made.getHeight() <= SIDE, "too large");
    }
  }
}
