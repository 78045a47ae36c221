import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Draws the icon in every size that systems ask for: pictures for Linux, containers of pictures for Windows and
 * macOS, and what the window itself shows.
 *
 * <p>Run as {@code java -cp JSVG MakeIcons.java SVG ICON-FOLDER}; the window's are in {@code window} there.
 */
public final class MakeIcons {
  private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512);
  private static final List<Integer> OF_THE_WINDOW = List.of(16, 32, 48, 64, 128, 256);
  private static final List<Integer> OF_WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);

  /** The types of pictures in an .icns file, by their sizes; those for sharp screens are twice as large. */
  private static final List<Map.Entry<String, Integer>> OF_MACOS =
      List.of(
          Map.entry("icp4", 16),
          Map.entry("icp5", 32),
          Map.entry("ic07", 128),
          Map.entry("ic08", 256),
          Map.entry("ic09", 512),
          Map.entry("ic11", 32),
          Map.entry("ic12", 64),
          Map.entry("ic13", 256),
          Map.entry("ic14", 512));

  private MakeIcons() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path drawing = Path.of(arguments[0]);
    Path icons = Files.createDirectories(Path.of(arguments[1]));
    Path ofTheWindow = Files.createDirectories(icons.resolve("window"));
    Map<Integer, byte[]> pictures = pictures(drawing);
    for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
      Files.write(icons.resolve("ownhand-" + picture.getKey() + ".png"), picture.getValue());
    }
    for (int size : OF_THE_WINDOW) {
      Files.write(ofTheWindow.resolve("icon-" + size + ".png"), pictures.get(size));
    }
    Files.write(icons.resolve("ownhand.ico"), ico(pictures));
    Files.write(icons.resolve("ownhand.icns"), icns(pictures));
  }

  private static Map<Integer, byte[]> pictures(Path drawing) throws IOException {
    SVGDocument document = new SVGLoader().load(drawing.toUri().toURL());
    if (document == null) {
      throw new IOException("no drawing: " + drawing);
    }
    var all = new TreeMap<Integer, byte[]>();
    for (int size : SIZES) {
      all.put(size, picture(document, size));
    }
    return all;
  }

  private static byte[] picture(SVGDocument document, int size) throws IOException {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render((Component) null, canvas, new ViewBox(0, 0, size, size));
    canvas.dispose();
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  /** A directory of 16 bytes a picture, then the pictures; 256 is written as 0. */
  private static byte[] ico(Map<Integer, byte[]> pictures) {
    int length = OF_WINDOWS.stream().mapToInt(size -> 16 + pictures.get(size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(6 + length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) OF_WINDOWS.size());
    int at = 6 + 16 * OF_WINDOWS.size();
    for (int size : OF_WINDOWS) {
      int bytes = pictures.get(size).length;
      file.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32).putInt(bytes).putInt(at);
      at += bytes;
    }
    OF_WINDOWS.forEach(size -> file.put(pictures.get(size)));
    return file.array();
  }

  /** Each picture behind its type and length, and the whole behind its own. */
  private static byte[] icns(Map<Integer, byte[]> pictures) {
    var parts = new ArrayList<byte[]>();
    OF_MACOS.forEach(
        each -> parts.add(behind(each.getKey(), List.of(pictures.get(each.getValue())))));
    return behind("icns", parts);
  }

  private static byte[] behind(String type, List<byte[]> parts) {
    int length = 8 + parts.stream().mapToInt(part -> part.length).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    all.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(length);
    parts.forEach(all::put);
    return all.array();
  }
}
