package dev.ownhand.store;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was found. The same again later means that nobody touched it.
 *
 * @param key what the file system calls it, where it does
 * @param modified in nanoseconds since 1970
 */
record OnDisk(Path file, @Nullable Object key, long length, long modified) {
  static OnDisk of(Path file, BasicFileAttributes attributes) {
    return new OnDisk(
        file,
        attributes.fileKey(),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }
}
