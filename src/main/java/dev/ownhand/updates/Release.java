package dev.ownhand.updates;

import dev.ownhand.base.WebAddress;
import java.time.Instant;
import java.util.List;

/**
 * A version that was published, as its release file has it.
 *
 * @param page where people read about it and fetch it
 * @param notes what is new, on one line, made fit to be shown; may be empty
 * @param issued when the file was signed
 * @param expires until when it counts
 */
public record Release(
    Version version,
    WebAddress page,
    List<PackageFile> files,
    String notes,
    Instant issued,
    Instant expires) {
  public Release {
    files = List.copyOf(files);
  }

  /**
   * A file that belongs to it.
   *
   * @param sha256 64 lower-case hexadecimal digits
   * @param size in bytes
   */
  public record PackageFile(String name, String sha256, long size) {}
}
