package dev.ownhand.updates;

import java.time.Instant;
import java.util.Optional;

/** Port: what is remembered from one asking to the next. */
public interface UpdateNotes {
  /** Nobody has asked yet. */
  Notes NONE = new Notes(Optional.empty(), Optional.empty());

  /**
   * What is remembered.
   *
   * @param asked when it was asked last
   * @param newest the newest version that was seen
   */
  record Notes(Optional<Instant> asked, Optional<Version> newest) {}

  /** What was written last; {@link #NONE} if that cannot be read. */
  Notes read();

  /** Remembers this instead. A disk that fails is passed over: then it is asked once more. */
  void write(Notes notes);
}
