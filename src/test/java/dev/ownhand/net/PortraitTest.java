package dev.ownhand.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PortraitTest {
  /** The four quarters of a picture, from left to right and down. */
  private static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void readsEachFormatAndCutsJpegOutOfIt(String format) throws IOException {
    Portrait portrait = read(picture(format, 700, 600));
    assertEquals("700x600", portrait.width() + "x" + portrait.height());
    Portrait.Cut cut = portrait.cut(0, 0, 600);
    assertEquals("image/jpeg", cut.type());
    assertEquals("512x512", size(cut.large()));
    assertEquals("96x96", size(cut.small()));
    assertEquals(Optional.of(PictureFormat.JPEG), PictureFormat.of(cut.large().bytes()));
    assertTrue(isNear(Color.RED, shown(cut.large()).getRGB(20, 20)));
  }

  @Test
  void makesNothingLargerThanItIs() throws IOException {
    Portrait.Cut cut = read(picture("png", 50, 60)).cut(0, 5, 50);
    assertEquals("50x50", size(cut.large()));
    assertEquals("50x50", size(cut.small()));
  }

  @Test
  void cutsWhatItWasToldTo() throws IOException {
    Portrait.Cut cut = read(picture("png", 200, 100)).cut(100, 50, 50);
    assertTrue(isNear(Color.WHITE, shown(cut.large()).getRGB(25, 25)));
  }

  @Test
  void keepsWhatShinesThrough() throws IOException {
    var clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(0, 0, 0xffff0000);
    Portrait portrait = read(written("png", clear));
    Portrait.Cut cut = portrait.cut(0, 0, 40);
    assertEquals("image/png", cut.type());
    assertEquals(Optional.of(PictureFormat.PNG), PictureFormat.of(cut.small().bytes()));
    assertEquals(0, shown(cut.large()).getRGB(30, 30) >>> 24);
    assertEquals("image/jpeg", portrait.cut(0, 0, 1).type());
  }

  @Test
  void keepsNothingButPixels() throws IOException {
    byte[] secret = "taken at home".getBytes(UTF_8);
    byte[] marked = withSegment(picture("jpeg", 64, 64), 0xfe, secret);
    Portrait.Cut cut = read(marked).cut(0, 0, 64);
    assertFalse(new String(cut.large().bytes(), UTF_8).contains("home"));
    assertEquals(cut, read(picture("jpeg", 64, 64)).cut(0, 0, 64));
  }

  /** Which quarter of the stored picture is seen at the upper left, and which at the upper right. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, 80x40",
    "2, 1, 0, 80x40",
    "3, 3, 2, 80x40",
    "4, 2, 3, 80x40",
    "5, 0, 2, 40x80",
    "6, 2, 0, 40x80",
    "7, 3, 1, 40x80",
    "8, 1, 3, 40x80",
    "0, 0, 1, 80x40",
    "9, 0, 1, 80x40"
  })
  void turnsAPictureAsTheCameraWasHeld(int orientation, int left, int right, String size)
      throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      Portrait turned =
          read(withSegment(picture("jpeg", 80, 40), 0xe1, exif(orientation, order)));
      assertEquals(size, turned.width() + "x" + turned.height());
      BufferedImage shown = shown(turned.preview());
      assertTrue(isNear(QUARTERS[left], shown.getRGB(5, 5)), "upper left");
      assertTrue(isNear(QUARTERS[right], shown.getRGB(shown.getWidth() - 6, 5)), "upper right");
    }
  }

  @Test
  void takesADamagedOrientationForUpright() throws IOException {
    byte[] whole = exif(6, ByteOrder.BIG_ENDIAN);
    for (int length = 0; length < whole.length - 6; length++) {
      byte[] picture = withSegment(picture("jpeg", 80, 40), 0xe1, Arrays.copyOf(whole, length));
      assertEquals(80, read(picture).width(), "cut to " + length);
    }
    byte[] far = whole.clone();
    Arrays.fill(far, 10, 14, (byte) 0x7f);
    assertEquals(80, read(withSegment(picture("jpeg", 80, 40), 0xe1, far)).width());
  }

  @Test
  void showsAllOfItInASizeForTheWindow() throws IOException {
    Portrait portrait = read(picture("png", 3000, 1500));
    assertEquals("3000x1500", portrait.width() + "x" + portrait.height());
    assertEquals("1024x512", size(portrait.preview()));
    assertEquals(Optional.of(PictureFormat.PNG), PictureFormat.of(portrait.preview().bytes()));
  }

  @ParameterizedTest
  @CsvSource({"1, 20001", "20001, 1"})
  void refusesWhatIsTooLargeAndSaysSo(int width, int height) throws IOException {
    byte[] large = picture("png", width, height);
    assertInstanceOf(Portrait.Reading.TooLarge.class, Portrait.look(large));
    assertEquals(Optional.empty(), Portrait.read(large));
  }

  @Test
  void takesOfAPhotographFromACameraNoMoreThanItNeeds() throws IOException {
    Portrait photograph = read(picture("jpg", 4000, 3000));
    assertTrue(
        (long) photograph.width() * photograph.height() <= Raster.MOST_PIXELS,
        photograph.width() + "x" + photograph.height());
    assertEquals("512x512", size(photograph.cut(0, 0, photograph.height()).large()));
  }

  @Test
  void readsAStripAndCutsTheOnlySquareThereIs() throws IOException {
    Portrait strip = read(picture("png", 1, 10000));
    assertEquals("1x1", size(strip.cut(0, 9999, 1).large()));
    assertThrows(IllegalArgumentException.class, () -> strip.cut(0, 0, 2));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 5", "0, -1, 5", "0, 0, 0", "6, 0, 5", "0, 6, 5", "2147483647, 0, 5"})
  void cutsOnlyWithinThePicture(int x, int y, int side) throws IOException {
    Portrait portrait = read(picture("png", 10, 10));
    assertThrows(IllegalArgumentException.class, () -> portrait.cut(x, y, side));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!doctype html><script>alert(1)</script>",
        "GIF89a",
        "RIFF....WEBPVP8 "
      })
  void refusesWhatIsNoPicture(String text) {
    assertInstanceOf(Portrait.Reading.Unreadable.class, Portrait.look(text.getBytes(UTF_8)));
    assertEquals(Optional.empty(), Portrait.read(text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void neverThrowsAtADamagedPicture(String format) throws IOException {
    byte[] whole =
        format.equals("jpeg")
            ? withSegment(picture(format, 24, 24), 0xe1, exif(6, ByteOrder.LITTLE_ENDIAN))
            : picture(format, 24, 24);
    var random = new Random(20180501);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = whole.clone();
      for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
        damaged[random.nextInt(Math.min(damaged.length, 200))] = (byte) random.nextInt();
      }
      Portrait.read(Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length + 20)))
          .ifPresent(portrait -> portrait.cut(0, 0, 1));
    }
  }

  private static Portrait read(byte[] picture) {
    return Portrait.read(picture).orElseThrow();
  }

  private static String size(Body picture) throws IOException {
    BufferedImage shown = shown(picture);
    return shown.getWidth() + "x" + shown.getHeight();
  }

  private static BufferedImage shown(Body picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int quarter = (x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2);
        picture.setRGB(x, y, QUARTERS[quarter].getRGB());
      }
    }
    return written(format, picture);
  }

  private static byte[] written(String format, BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(picture, format, bytes), format);
    return bytes.toByteArray();
  }

  /** Behind the first marker, where cameras put it. */
  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + content.length + 4)
        .put(jpeg, 0, 2)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** The smallest there is: one entry. */
  private static byte[] exif(int orientation, ByteOrder order) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 26).order(order);
    exif.put("Exif\0\0".getBytes(UTF_8));
    exif.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d));
    exif.putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    return exif.array();
  }

  private static boolean isNear(Color expected, int rgb) {
    var color = new Color(rgb);
    return Math.abs(color.getRed() - expected.getRed()) < 40
        && Math.abs(color.getGreen() - expected.getGreen()) < 40
        && Math.abs(color.getBlue() - expected.getBlue()) < 40;
  }
}
