package dev.ownhand.checkup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The log, as it can be read. */
public final class Journal {
  private static final String NEWEST = "ownhand.0.log";
  private static final int MOST_BYTES = 64 * 1024;

  private final Path folder;
  private final Supplier<LogDetail> detail;
  private final Redaction redaction;

  /**
   * The log of a data folder.
   *
   * @param detail how much is written now
   * @param redaction applied once more: files of an older Ownhand may hold what is left out now
   */
  public Journal(Path home, Supplier<LogDetail> detail, Redaction redaction) {
    this.folder = home.resolve("logs");
    this.detail = detail;
    this.redaction = redaction;
  }

  /** Where its files lie. */
  public Path folder() {
    return folder;
  }

  /** How much is written now. */
  public LogDetail detail() {
    return detail.get();
  }

  /** The last lines, at most so many; none if there is no file that can be read. */
  public List<String> last(int most) {
    List<String> lines = redaction.of(end()).lines().toList();
    return lines.subList(Math.max(0, lines.size() - most), lines.size());
  }

  /** Whole lines, from the end of the newest file. */
  private String end() {
    try (FileChannel file = FileChannel.open(folder.resolve(NEWEST))) {
      long size = file.size();
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, MOST_BYTES));
      long from = size - bytes.capacity();
      while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
        // Until it is full.
      }
      String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
      return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
    } catch (IOException e) {
      return "";
    }
  }
}
