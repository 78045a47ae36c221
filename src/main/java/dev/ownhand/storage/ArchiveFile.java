package dev.ownhand.storage;

import dev.ownhand.gaia.FilePath;
import java.time.Instant;

/**
 * A file in an archive.
 *
 * @param place where it lies in the archive
 * @param sha256 in lower-case hexadecimal digits
 */
record ArchiveFile(
    FilePath path, String place, String type, long length, String sha256, Instant modified) {}
