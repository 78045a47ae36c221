package dev.ownhand.storage;

import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/** A file of the person's choice, which is either all there or as it was before. */
public final class SavedFile {
  private SavedFile() {}

  /** Has it written, and puts it in its place if that went well. */
  public static <T> HubReply<T> write(Path target, Function<OutputStream, HubReply<T>> writing) {
    Path whole = target.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
    try {
      Path part = Files.createTempFile(folder, ".ownhand-", ".part");
      try {
        HubReply<T> reply;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          reply = writing.apply(out);
        }
        if (reply instanceof HubReply.Done<T>) {
          Flush.file(part);
          Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          Flush.folder(folder);
        }
        return reply;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
  }
}
