package dev.ownhand.ui.profile.portrait;

import dev.ownhand.net.Body;
import java.nio.file.Path;
import java.util.Optional;

/** Port: where pictures come from. Used on the window's thread only. */
public interface PictureSource {
  /** What came of looking at the clipboard. */
  sealed interface Pasted {
    /** A file. */
    record File(Path path) implements Pasted {}

    /** A picture, in a format that is read. */
    record Picture(Body bytes) implements Pasted {}

    /** A picture with too many pixels. */
    record TooLarge() implements Pasted {}

    /** No picture. */
    record Nothing() implements Pasted {}
  }

  /** The person chooses a file; empty if none was chosen. */
  Optional<Path> choose();

  /** What is on the clipboard. */
  Pasted paste();
}
