package dev.ownhand.store;

import dev.ownhand.gaia.hub.DiskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a disk is full or broken. Operating systems say so in words only. */
final class DiskFaults {
  static final String NO_SPACE = "No space left on device";

  private static final List<String> FULL =
      List.of(NO_SPACE, "Disk quota exceeded", "not enough space on the disk");

  /** With so little room left whatever fails fails because of that. */
  private static final long NEXT_TO_NOTHING = 512 * 1024;

  private DiskFaults() {}

  /** What was the matter with the disk on which this folder is. */
  static DiskFailure.Kind kind(Path folder, Exception fault) {
    return isFull(fault) || hasNoRoom(folder) ? DiskFailure.Kind.FULL : DiskFailure.Kind.BROKEN;
  }

  private static boolean isFull(@Nullable Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      if (FULL.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNoRoom(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException e) {
      return false;
    }
  }
}
