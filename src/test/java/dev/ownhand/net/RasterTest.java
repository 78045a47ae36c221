package dev.ownhand.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RasterTest {
  private static final byte[] PNG_BEGINNING = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void makesAPngOfEachFormat(String format) throws IOException {
    byte[] png = Raster.toPng(picture(format, 40, 20), 64).orElseThrow();
    assertArrayEquals(PNG_BEGINNING, Arrays.copyOf(png, 8));
    BufferedImage read = read(png);
    assertEquals(40, read.getWidth());
    assertEquals(20, read.getHeight());
    assertTrue(isNear(Color.RED, read.getRGB(5, 10)), "left is red");
    assertTrue(isNear(Color.BLUE, read.getRGB(35, 10)), "right is blue");
  }

  @ParameterizedTest
  @CsvSource({
    "64, 64, 64, 64",
    "65, 65, 64, 64",
    "4000, 2000, 64, 32",
    "300, 1000, 19, 64",
    "4096, 1, 64, 1",
    "1, 4096, 1, 64",
    "1, 1, 1, 1"
  })
  void keepsProportionsAndTheLongerSideInBounds(int width, int height, int toWidth, int toHeight)
      throws IOException {
    BufferedImage read = read(Raster.toPng(picture("png", width, height), 64).orElseThrow());
    assertEquals(toWidth + "x" + toHeight, read.getWidth() + "x" + read.getHeight());
  }

  @Test
  void countsEveryPixelWhenScalingDown() throws IOException {
    var striped = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 640; x += 2) {
      for (int y = 0; y < 640; y++) {
        striped.setRGB(x, y, 0xffffff);
      }
    }
    BufferedImage read = read(Raster.toPng(written("png", striped), 64).orElseThrow());
    assertTrue(isNear(Color.GRAY, read.getRGB(30, 30)), "black and white give grey");
  }

  @Test
  void keepsTransparency() throws IOException {
    var clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(0, 0, 0xffff0000);
    BufferedImage read = read(Raster.toPng(written("png", clear), 10).orElseThrow());
    assertEquals(0, read.getRGB(9, 9) >>> 24);
  }

  @Test
  void keepsNothingButPixels() throws IOException {
    byte[] png = picture("png", 10, 10);
    byte[] comment = chunk("tEXt", "Comment\0taken at home".getBytes(UTF_8));
    byte[] marked =
        ByteBuffer.allocate(png.length + comment.length + 6)
            .put(png, 0, 33)
            .put(comment)
            .put(png, 33, png.length - 33)
            .put("<html>".getBytes(UTF_8))
            .array();
    assertArrayEquals(
        Raster.toPng(png, 64).orElseThrow(), Raster.toPng(marked, 64).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!doctype html><p>not a picture",
        "GIF",
        "GIF88a",
        "BM",
        "RIFF....WEBPVP8 ",
        "II*\0",
        "P6 1 1 255 abc"
      })
  void refusesWhatIsNoPicture(String text) {
    assertEquals(Optional.empty(), Raster.toPng(text.getBytes(UTF_8), 64));
  }

  @Test
  void refusesFormatsItDoesNotName() throws IOException {
    assertEquals(Optional.empty(), Raster.toPng(picture("tiff", 10, 10), 64));
    assertEquals(Optional.empty(), Raster.toPng(picture("wbmp", 10, 10), 64));
  }

  @ParameterizedTest
  @CsvSource({"4097, 1", "1, 4097", "4000, 2001", "2147483647, 2147483647", "65536, 65536", "0, 5"})
  void refusesAPictureByTheSizeItSaysItHas(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
    byte[] png = joined(PNG_BEGINNING, chunk("IHDR", header));
    assertEquals(Optional.empty(), Raster.toPng(png, 64));
  }

  @Test
  void refusesAJpegOfManyScans() throws IOException {
    byte[] one = picture("jpeg", 10, 10);
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8};
    byte[] many = one;
    for (int i = 1; i < 64; i++) {
      many = joined(many, scan);
    }
    assertTrue(Raster.toPng(many, 64).isPresent());
    assertEquals(Optional.empty(), Raster.toPng(joined(many, scan), 64));
  }

  @ParameterizedTest
  @CsvSource({"4000, 2000, true", "4000, 2001, false", "4096, 1, true", "4097, 1, false", "1, 4097, false"})
  void readsPicturesUpToTheLargestSize(int width, int height, boolean isRead) throws IOException {
    assertEquals(isRead, Raster.toPng(picture("png", width, height), 64).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void neverThrowsAtADamagedPicture(String format) throws IOException {
    byte[] whole = picture(format, 24, 24);
    var random = new Random(20180501);
    for (int i = 0; i < 1500; i++) {
      byte[] damaged = whole.clone();
      for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
        damaged[random.nextInt(Math.min(damaged.length, 200))] = (byte) random.nextInt();
      }
      Raster.toPng(Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length + 20)), 16);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void neverThrowsAtRandomBytesAfterTheBeginning(String format) throws IOException {
    byte[] beginning = Arrays.copyOf(picture(format, 1, 1), 8);
    var random = new Random(20180502);
    for (int i = 0; i < 500; i++) {
      byte[] rest = new byte[random.nextInt(300)];
      random.nextBytes(rest);
      Raster.toPng(joined(beginning, rest), 16);
    }
  }

  @Test
  void needsRoomForAPicture() {
    assertThrows(IllegalArgumentException.class, () -> Raster.toPng(new byte[0], 0));
  }

  /** Left half red, right half blue. */
  private static byte[] picture(String format, int width, int height) throws IOException {
    int type = format.equals("wbmp") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
    var picture = new BufferedImage(width, height, type);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return written(format, picture);
  }

  private static byte[] written(String format, BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(picture, format, bytes), format);
    return bytes.toByteArray();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static boolean isNear(Color expected, int rgb) {
    var color = new Color(rgb);
    return Math.abs(color.getRed() - expected.getRed()) < 24
        && Math.abs(color.getGreen() - expected.getGreen()) < 24
        && Math.abs(color.getBlue() - expected.getBlue()) < 24;
  }

  private static byte[] chunk(String type, byte[] content) {
    var crc = new CRC32();
    crc.update(type.getBytes(UTF_8));
    crc.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(type.getBytes(UTF_8))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
