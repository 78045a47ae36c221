package dev.ownhand.store;

import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the index says of one version of a file. It is true of a file of the same length and time.
 *
 * @param modified in nanoseconds since 1970
 */
record Claim(String etag, String type, long length, long modified) {
  boolean isTrueOf(OnDisk file) {
    return file.length() == length && file.modified() == modified;
  }

  /** What it says of a file with this name. */
  FileStat stat(FilePath path) {
    return new FileStat(
        path, type, etag, length, Instant.EPOCH.plus(modified, ChronoUnit.NANOS));
  }
}
