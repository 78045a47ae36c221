package dev.ownhand.gaia;

import dev.ownhand.net.Body;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A file that fits into memory.
 *
 * @param etag of exactly this content
 */
public record SmallFile(String etag, Body content) {
  /** Reads a file of at most so many bytes; a longer one is too large. */
  public static HubReply<SmallFile> read(Bucket bucket, FilePath path, int most) {
    var content = new BoundedBytes(most);
    HubReply<SmallFile> reply =
        bucket
            .read(path, content)
            .map(stat -> new SmallFile(stat.etag(), Body.of(content.toByteArray())));
    return content.isOver() ? new HubReply.Failed<>(new HubTrouble.TooLarge(most)) : reply;
  }

  /** What is to be stored, as it lies in memory. */
  public static Content content(String type, Body body) {
    return new InMemory(type, body);
  }

  private record InMemory(String type, Body body) implements Content {
    @Override
    public long length() {
      return body.length();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(body.bytes());
    }
  }
}
